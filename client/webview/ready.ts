/** What every page says when it has loaded, also after it was hidden or restored: it knows nothing and wants all. */
export interface Ready {
  type: "ready";
}
