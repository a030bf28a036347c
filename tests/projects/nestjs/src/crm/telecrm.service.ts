import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import axios, { type AxiosInstance } from 'axios';
import type { CreateActionDto } from './create-action.dto';
import { VisitKind } from './visit-kind.enum';

@Injectable()
export class TelecrmService {
  private readonly http: AxiosInstance;

  constructor(private readonly config: ConfigService) {
    this.http = axios.create({ baseURL: this.config.get('TELECRM_URL') });
  }

  private path(leadId: string) {
    return `/enterprise/${this.config.get('TELECRM_ENTERPRISE')}/lead/${leadId}/action`;
  }

  async create(leadId: string, action: CreateActionDto) {
    const { data } = await this.http.post(this.path(leadId), { actions: [action] });
    return data;
  }

  async showroomVisit(leadId: string) {
    const data = await this.create(leadId, { type: VisitKind.Showroom, fields: {} }); // expect: no-action-prefix (written in ./visit-kind.enum.ts:2)
    return data.actions[0].status;
  }

  async note(leadId: string, text: string) {
    await this.create(leadId, { type: '1009', fields: { text } }); // expect: no-unread-action-status
  }
}
