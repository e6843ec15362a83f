import { associations } from '@samspil/associations/server.ts';
import { dke } from '@samspil/dke/server.ts';
import type { Department } from '@samspil/kit/departments.ts';
import type { Service } from '@samspil/kit/subgraph/service.ts';
import { schools } from '@samspil/schools/server.ts';
import { social } from '@samspil/social/server.ts';
import { urban } from '@samspil/urban/server.ts';

/** The five departments' services. */
export const services = { schools, social, urban, associations, dke } satisfies Readonly<Record<Department, Service>>;
