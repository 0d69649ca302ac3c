import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { commandsOf, mayRead, policy } from '../../../../libs/domain/src/policy/policy.js';
import { areas } from '../../../../libs/domain/src/policy/reads.js';
import { Calling, type Caller } from '../callers/caller.js';
import { ReadRoute } from '../openapi/read-route.js';
import { Me } from './me-schemas.js';

@ApiTags('me')
@Controller('api/me')
export class MeController {
  @ReadRoute('', 'Who calls, in which role, and what that role may do.', Me)
  me(@Calling() { name, role, of, language, by, endsAt }: Caller): Me {
    const kinds = Object.keys(policy);
    return {
      ...{ name, role, of: of ?? null, language, by, endsAt: endsAt ?? null },
      permissions: kinds.map((kind) => ({ kind, commands: commandsOf(kind, role) })),
      reads: areas.filter(({ area }) => mayRead(area, role)).map(({ area }) => area),
    };
  }
}
