# syntax=docker/dockerfile:1
# Built once with everything, run with only what running needs, as nobody in particular.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
COPY backend/package.json backend/
COPY frontend/package.json frontend/
COPY e2e/package.json e2e/
RUN PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --include=dev --include=optional --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

FROM node:24.21.0-bookworm-slim AS libraries
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
COPY backend/package.json backend/
COPY frontend/package.json frontend/
COPY e2e/package.json e2e/
RUN npm ci --omit=dev --omit=optional --workspace backend --include-workspace-root --no-audit --no-fund \
 && npm install --no-save --no-audit --no-fund \
      "@node-rs/argon2@$(node -p 'require("./backend/package.json").dependencies["@node-rs/argon2"]')" \
      "sharp@$(node -p 'require("./backend/package.json").dependencies["sharp"]')" \
 && find node_modules/@expo-google-fonts -name '*.ttf*' ! -name '*_400Regular.ttf' ! -name '*_600SemiBold.ttf' -delete

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production LISTEN_HOST=0.0.0.0
WORKDIR /portal
RUN groupadd --system portal && useradd --system --gid portal --home-dir /portal portal \
 && mkdir -p /portal/.data && chown portal:portal /portal/.data
COPY --from=libraries /portal/node_modules node_modules
COPY --from=build /portal/package.json package.json
COPY --from=build /portal/backend/package.json backend/package.json
COPY --from=build /portal/backend/dist backend/dist
COPY --from=build /portal/backend/seed backend/seed
COPY --from=build /portal/frontend/package.json frontend/package.json
COPY --from=build /portal/frontend/dist frontend/dist
COPY --from=build /portal/scripts scripts
USER portal
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["node", "scripts/healthcheck.mjs"]
CMD ["node", "scripts/serve.mjs"]
