import { TelecrmService } from '../crm/telecrm.service';
import type { CreateActionDto } from '../crm/create-action.dto';

export abstract class VisitsRepository {
  constructor(protected readonly telecrm: TelecrmService) {}

  create(leadId: string, action: CreateActionDto) {
    return this.telecrm.create(leadId, action);
  }
}
