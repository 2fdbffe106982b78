# The command line in an image: docker build -t chartkey . && docker run --rm -v "$PWD:/work" chartkey
FROM node:22-alpine AS build
WORKDIR /chartkey
COPY . .
RUN npm ci && npm pack --pack-destination /tmp

FROM node:22-alpine
COPY --from=build /tmp/chartkey-*.tgz /tmp/
RUN npm install --global --no-audit --no-fund /tmp/chartkey-*.tgz && rm /tmp/chartkey-*.tgz
USER node
WORKDIR /work
ENTRYPOINT ["chartkey"]
CMD ["lint"]
