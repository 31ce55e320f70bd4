# gov-report as an image, from this repository:  docker build -t gov-report .
#   docker run --rm -v "$PWD:/data" gov-report validate
# For .pdf outputs and old .doc reports, with LibreOffice:  docker build --target with-libreoffice -t gov-report:pdf .
FROM node:24-slim AS package
WORKDIR /build
COPY package.json npm-shrinkwrap.json ./
RUN npm ci --ignore-scripts
COPY . .
# npm pack builds first.
RUN npm pack --pack-destination /packed

FROM node:24-slim AS with-libreoffice
RUN apt-get update \
  && apt-get install -y --no-install-recommends libreoffice-writer libreoffice-calc fonts-noto-cjk \
  && rm -rf /var/lib/apt/lists/*
COPY --from=package /packed/*.tgz /tmp/
RUN npm install --global --offline /tmp/*.tgz && rm /tmp/*.tgz
WORKDIR /data
USER node
ENTRYPOINT ["gov-report"]

FROM node:24-slim
COPY --from=package /packed/*.tgz /tmp/
RUN npm install --global --offline /tmp/*.tgz && rm /tmp/*.tgz
WORKDIR /data
USER node
ENTRYPOINT ["gov-report"]
