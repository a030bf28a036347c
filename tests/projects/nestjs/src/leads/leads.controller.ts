import { Controller, Param, Post } from '@nestjs/common';
import { TelecrmService } from '../crm/telecrm.service';
import { VisitKind } from '../crm/visit-kind.enum';
import { VisitsRepository } from './visits.repository';

@Controller('leads')
export class LeadsController {
  constructor(
    private readonly telecrm: TelecrmService,
    private readonly visits: VisitsRepository,
  ) {}

  @Post(':id/visits')
  async visit(@Param('id') id: string) {
    await this.telecrm.create(id, { type: VisitKind.Showroom, fields: {} }); // expect: no-action-prefix (written in ../crm/visit-kind.enum.ts:2), no-unread-action-status
  }

  @Post(':id/calls')
  async call(@Param('id') id: string) {
    const data = await this.telecrm.create(id, { type: 'OUTGOING_CALL', fields: {} }); // expect: no-builtin-action-write
    return data.actions.map(({ status }) => status);
  }

  @Post(':id/notes')
  async note(@Param('id') id: string) {
    // Only what says that the framework makes it is known to be the class that the type names.
    await this.visits.create(id, { type: VisitKind.Showroom, fields: {} });
  }
}
