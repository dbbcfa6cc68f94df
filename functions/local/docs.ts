import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Incoming, Outgoing } from './httpEvent'
import { staticFile } from './staticFiles'

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>渠道通 · 接口</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="/docs/favicon-32x32.png">
</head>
<body>
<div id="docs"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script>
SwaggerUIBundle({ url: '/openapi.json', dom_id: '#docs', deepLinking: true, persistAuthorization: true, validatorUrl: null, tryItOutEnabled: true })
</script>
</body>
</html>
`

/** Swagger UI from npm, pointed at our own description; nothing of it comes over the network. */
export async function docs(root: string, path: string, request: Incoming): Promise<Outgoing | undefined> {
  if (path === '/docs' || path === '/docs/') return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page }
  if (!path.startsWith('/docs/')) return undefined
  const viewer = dirname(createRequire(join(root, 'functions/package.json')).resolve('swagger-ui-dist/package.json'))
  return staticFile(viewer, path.slice('/docs'.length), request)
}
