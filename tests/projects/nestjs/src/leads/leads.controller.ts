import { Controller, Param, Post } from '@nestjs/common';
import { TelecrmService } from '../crm/telecrm.service';
import { VisitKind } from '../crm/visit-kind.enum';

@Controller('leads')
export class LeadsController {
  // What the framework passes in is not known to be the class that the type names.
  constructor(private readonly telecrm: TelecrmService) {}

  @Post(':id/visits')
  async visit(@Param('id') id: string) {
    await this.telecrm.create(id, { type: VisitKind.Showroom, fields: {} });
  }
}
