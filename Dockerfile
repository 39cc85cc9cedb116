# The service on the official Node image. Scripts and styles are built in a stage of their own,
# so that the image that runs holds no development tools and runs as nobody in particular.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npx vite build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json ./
# DATABASE_URL is expected in a container, so the embedded PostgreSQL stays out.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && mkdir /data && chown node:node /data
COPY domain domain
COPY server server
COPY migrations migrations
COPY survey-templates survey-templates
COPY --from=build /app/dist dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
