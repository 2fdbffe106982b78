import { deepEqual, equal, ok } from "node:assert/strict";
import { placeCard } from "../../../client/webview/tree/card-place";
import { nearest } from "../../../client/webview/tree/nearest";
import { Standpoint } from "../../../client/webview/tree/standpoint";
import { fitted, opening, revealed, zoomed } from "../../../client/webview/tree/viewport";
import { layOut } from "../../../server/language/tree/layout";
import { credentialText as credential, graphOf } from "../../support/credentials";

const window = { width: 400, height: 300 };

describe("the view of the credential tree", () => {
  it("fits all of a picture into the window, never larger than life", () => {
    const { x, y, scale } = fitted({ width: 1000, height: 2000 }, window);
    ok(x >= 0 && x + 1000 * scale <= 400);
    ok(y >= 0 && y + 2000 * scale <= 300);
    equal(fitted({ width: 10, height: 10 }, window).scale, 1);
    // An empty picture, or a window that is not there yet.
    ok(Number.isFinite(fitted({ width: 0, height: 0 }, { width: 0, height: 0 }).scale));
  });

  it("zooms about a point, which stays where it is", () => {
    const view = zoomed({ x: 10, y: 20, scale: 1 }, 2, { x: 110, y: 120 });
    deepEqual(view, { x: -90, y: -80, scale: 2 });
    ok(zoomed(view, 1000, { x: 0, y: 0 }).scale < 10);
    ok(zoomed(view, 0, { x: 0, y: 0 }).scale > 0);
  });

  it("moves no more than it takes to show a credential", () => {
    const view = { x: 0, y: 0, scale: 1 };
    equal(revealed(view, { x: 50, y: 50, width: 100, height: 50 }, window), view);
    deepEqual(revealed(view, { x: 500, y: 50, width: 100, height: 50 }, window), { x: -216, y: 0, scale: 1 });
    equal(revealed(view, { x: 15.99999, y: 50, width: 100, height: 50 }, window), view);
    deepEqual(revealed(view, { x: -30, y: 50, width: 100, height: 50 }, window), { x: 46, y: 0, scale: 1 });
  });
});

describe("the view that the credential tree opens with", () => {
  it("is all of it where its names can be read", () => {
    for (const picture of [
      { width: 300, height: 200 },
      { width: 450, height: 300 },
    ])
      deepEqual(opening(picture, window), fitted(picture, window));
  });

  it("is else the beginning, large enough to be read", () => {
    const { x, y, scale } = opening({ width: 1000, height: 2000 }, window);
    deepEqual([x, y], [16, 16]);
    ok(scale > fitted({ width: 1000, height: 2000 }, window).scale);
  });

  it("is about what is being written, and leaves no room free at the edges", () => {
    const picture = { width: 1000, height: 2000 };
    const middle = (around: { x: number; y: number }) => {
      const area = { ...around, width: 100, height: 50 };
      const { x, y, scale } = opening(picture, window, area);
      return [(area.x + 50) * scale + x, (area.y + 25) * scale + y].map(Math.round);
    };
    deepEqual(middle({ x: 500, y: 1000 }), [200, 150]);
    const { scale } = opening(picture, window);
    deepEqual(middle({ x: 0, y: 0 }), [16 + 50 * scale, 16 + 25 * scale].map(Math.round));
    deepEqual(middle({ x: 900, y: 1950 }), [384 - 50 * scale, 284 - 25 * scale].map(Math.round));
  });

  const large = { picture: { width: 1000, height: 2000 }, window, around: undefined };
  const small = { picture: { width: 100, height: 100 }, window, around: undefined };
  const area = { x: 800, y: 900, width: 100, height: 50 };

  it("follows the editor until a person moves the picture", () => {
    const standpoint = new Standpoint(undefined);
    standpoint.draw(large, undefined);
    const first = standpoint.view;
    standpoint.follow({ ...large, around: area });
    ok(standpoint.view.x < first.x && standpoint.view.y < first.y);
    standpoint.leave({ x: 1, y: 2, scale: 1 });
    standpoint.follow({ ...large, around: area });
    standpoint.resize({ ...large, window: { width: 200, height: 100 } });
    deepEqual(standpoint.view, { x: 1, y: 2, scale: 1 });
    standpoint.forget();
    standpoint.draw(large, undefined);
    deepEqual(standpoint.view, first);
  });

  it("keeps what is being edited where it is, when the picture grows around it", () => {
    const standpoint = new Standpoint(undefined);
    standpoint.draw(large, undefined);
    const { x, y, scale } = standpoint.view;
    standpoint.draw({ ...large, picture: { width: 1200, height: 2000 } }, { x: 200, y: 0 });
    deepEqual(standpoint.view, { x: x - 200 * scale, y, scale });
  });

  it("is the opening one of another curriculum, though that has a credential of the same name elsewhere", () => {
    const standpoint = new Standpoint({ x: -5000, y: -4000, scale: 3 });
    standpoint.draw(large, undefined);
    standpoint.forget();
    standpoint.draw(large, { x: 100, y: 100 });
    deepEqual(standpoint.view, opening(large.picture, window));
  });

  it("stays a whole while the picture grows, where it was one or a person asked for one", () => {
    const opened = new Standpoint(undefined);
    opened.draw(small, undefined);
    deepEqual(opened.view, fitted(small.picture, window));
    const asked = new Standpoint(undefined);
    asked.draw(large, undefined);
    asked.fit(large);
    for (const picture of [{ width: 1200, height: 2000 }, small.picture]) {
      asked.draw({ ...large, picture }, { x: 200, y: 0 });
      deepEqual(asked.view, fitted(picture, window));
    }
  });
});

describe("an arrow key in the picture", () => {
  const { nodes } = layOut(
    graphOf({
      "a.credential.yaml": credential("a", "requires: [b, c]"),
      "b.credential.yaml": credential("b"),
      "c.credential.yaml": credential("c"),
    }),
  );
  const from = (id: string, direction: "left" | "right" | "up" | "down") => {
    const start = nodes.find(({ node }) => node.id === id);
    return start && nearest(start, direction, nodes)?.node.id;
  };

  it("goes to the nearest credential that way", () => {
    equal(from("b", "right"), "a");
    equal(from("c", "right"), "a");
    ok(["b", "c"].includes(from("a", "left") ?? ""));
    equal(from("a", "right"), undefined);
    const [upper, lower] = from("b", "down") === "c" ? ["b", "c"] : ["c", "b"];
    equal(from(upper, "down"), lower);
    equal(from(lower, "up"), upper);
  });
});

describe("the card of a credential", () => {
  const card = { width: 200, height: 100 };
  const overlaps = (about: { x: number; y: number; width: number; height: number }) => {
    const { left, top, maxHeight } = placeCard(about, card, window);
    const height = Math.min(card.height, maxHeight);
    const apart =
      left >= about.x + about.width ||
      left + card.width <= about.x ||
      top >= about.y + about.height ||
      top + height <= about.y;
    return !apart;
  };

  it("stands below, else above, else beside", () => {
    deepEqual(placeCard({ x: 50, y: 50, width: 80, height: 40 }, card, window), { left: 50, top: 98, maxHeight: 194 });
    equal(placeCard({ x: 50, y: 200, width: 80, height: 40 }, card, window).top, 92);
    equal(placeCard({ x: 20, y: 90, width: 80, height: 120 }, card, window).left, 108);
    equal(placeCard({ x: 300, y: 90, width: 80, height: 120 }, card, window).left, 92);
  });

  it("never stands over what it is about", () => {
    for (let x = 0; x < 400; x += 30)
      for (let y = 0; y < 300; y += 30) ok(!overlaps({ x, y, width: 90, height: 60 }), `${x} ${y}`);
  });
});
