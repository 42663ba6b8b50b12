import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import express, { type RequestHandler } from 'express';

interface Asset {
  type: string;
  plain: Buffer;
  gzipped: Buffer | undefined;
}

const compressible = /\.(css|js|svg|json|txt|map|webmanifest)$/;

/**
 * Serves the built files of `folder` from memory, compressed once at the start: there are few, and they are
 * small. A name under /assets/ holds the hash of its content, so a browser never asks for it twice.
 */
export function builtAssets(folder: string): RequestHandler {
  const assets = new Map<string, Asset>();
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const plain = readFileSync(path);
    assets.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type: express.static.mime.lookup(extname(path)),
      plain,
      gzipped: compressible.test(path) ? gzipSync(plain, { level: 9 }) : undefined,
    });
  }
  return (req, res, next) => {
    const asset = assets.get(req.path);
    if (!asset || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
    const gzipped = req.acceptsEncodings('gzip') ? asset.gzipped : undefined;
    res.setHeader(
      'Cache-Control',
      req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    );
    res.setHeader('Vary', 'Accept-Encoding');
    if (gzipped) res.setHeader('Content-Encoding', 'gzip');
    res.type(asset.type).send(gzipped ?? asset.plain);
  };
}
