/** The platforms that programs find themselves on: global names and modules. */
import { createRequire } from 'node:module';

import { ofetch } from 'ofetch';

import { BrowserRequest, jQuery, sendBeacon } from './browser.ts';
import { APIRequestContext, HttpClient, HttpService, inject, playwrightRequest, useFetch } from './frameworks.ts';
import { type PLATFORM_MODULES, REGISTRY } from './modules.ts';
import { SynchronousSender } from './send.ts';
import { cy, k6Http, n8nContext, urlFetchApp } from './tools.ts';

/** Puts the platforms into this process. */
export function installPlatforms(simulator: () => number): void {
  // A browser's request makes axios take the process for a browser when it is loaded, in either module system.
  createRequire(import.meta.url)('axios');
  const sender = new SynchronousSender(simulator);
  const modules: Record<keyof typeof PLATFORM_MODULES, Record<string, unknown>> = {
    '@angular/core': { inject },
    '@angular/common/http': { HttpClient },
    '@nestjs/axios': { HttpService },
    '@playwright/test': { request: playwrightRequest, APIRequestContext },
    jquery: { default: jQuery },
    'k6/http': { default: k6Http(sender) },
    'unseen-n8n': { context: n8nContext },
  };
  Object.assign(globalThis, {
    [REGISTRY]: modules,
    XMLHttpRequest: BrowserRequest,
    $: jQuery,
    jQuery,
    UrlFetchApp: urlFetchApp(sender),
    cy,
    $fetch: ofetch,
    useFetch,
  });
  // Node has a navigator in some versions, which cannot be assigned.
  Object.defineProperty(globalThis, 'navigator', { value: { sendBeacon }, configurable: true });
}
