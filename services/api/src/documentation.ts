import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { ApiConfig } from './api-context.ts';
import { withExamples } from './documentation/with-examples.ts';

/** OpenAPI 3.1 of every route: as JSON at /api/openapi.json, to read and try at /api/docs. */
export async function documentation(app: FastifyInstance, { version }: ApiConfig): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nhịp Báo',
        version,
        description:
          'Đo lường nội dung báo chí của tỉnh. Thời điểm theo ISO 8601 (+07:00). Lỗi theo RFC 9457 (application/problem+json). Yêu cầu ghi của trình duyệt mang tiêu đề x-csrf-token lấy từ GET /api/v1/session.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'nhipbao' },
          key: {
            type: 'http',
            scheme: 'bearer',
            description: 'Khóa API của hệ thống khác (nhipbao_…), chỉ đọc, trong phạm vi đã cấp.',
          },
          commandLine: {
            type: 'http',
            scheme: 'bearer',
            description: 'Mã trong tệp của thư mục dữ liệu, chỉ từ chính máy này.',
          },
        },
      },
    },
    transform: (route) => withExamples(jsonSchemaTransform(route), route.route.config?.example),
  });

  app.get('/api/openapi.json', { config: { permission: 'public' }, schema: { hide: true } }, async () => app.swagger());
  await app.register(async (docs) => {
    docs.decorate('permissionOfAll', 'public');
    await docs.register(swaggerUi, {
      routePrefix: '/api/docs',
      staticCSP: true,
      transformStaticCSP: () => DOCUMENTATION_POLICY,
    });
  });
}

/** Swagger's page styles itself inline; still nothing from elsewhere. */
const DOCUMENTATION_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
