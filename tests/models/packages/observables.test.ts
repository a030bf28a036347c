import { describe, expect, test } from 'vitest';
import { seen } from '../outside.ts';

/** What is seen where `answer$` is the answer of Angular's client. */
const seenOf = (code: string): readonly unknown[] =>
  seen(`
    import { HttpClient } from '@angular/common/http';
    import { inject } from '@angular/core';
    import { catchError, concatMap, filter, finalize, firstValueFrom, map, retry, scan, switchMap, tap } from 'rxjs';
    const http = inject(HttpClient);
    const answer$ = http.get('https://a.example/x');
    ${code}
  `);

describe('an observable', () => {
  test.each([
    ['subscribe', 'answer$.subscribe(seen);', ['answer.body']],
    ['subscribe with an observer', 'answer$.subscribe({ next: seen });', ['answer.body']],
    ['firstValueFrom', 'seen(await firstValueFrom(answer$));', ['answer.body']],
    ['toPromise', 'seen(await answer$.toPromise());', ['answer.body']],
    ['map', 'answer$.pipe(map((data) => data.id)).subscribe(seen);', ['answer.body.id']],
    ['two operators', 'answer$.pipe(map((data) => data.id), map((id) => [id])).subscribe(seen);', [['answer.body.id']]],
    ['two pipes', 'answer$.pipe(map((data) => data.a)).pipe(map((a) => a.b)).subscribe(seen);', ['answer.body.a.b']],
    ['tap', 'answer$.pipe(tap(seen)).subscribe(seen);', ['answer.body', 'answer.body']],
    ['tap with an observer', 'answer$.pipe(tap({ next: seen })).subscribe();', ['answer.body']],
    [
      'what lets it through',
      'answer$.pipe(retry(3), filter((x) => x.ok), finalize(() => {})).subscribe(seen);',
      ['answer.body'],
    ],
    ['switchMap to a promise', 'answer$.pipe(switchMap(async (data) => data.id)).subscribe(seen);', ['answer.body.id']],
    [
      'concatMap to another',
      "answer$.pipe(concatMap(() => http.get('/y').pipe(map((data) => data.b)))).subscribe(seen);",
      ['answer.body.b'],
    ],
    ['an operator that is not followed', 'answer$.pipe(scan(add)).subscribe(seen);', []],
    ['nobody who subscribes', 'answer$.pipe(tap(seen));', []],
  ])('%s', (_name, code, expected) => {
    expect(seenOf(code).filter((one) => !String(one).startsWith('unknown'))).toEqual(expected);
  });

  test('may fail, where that is handled', () => {
    expect(seenOf('answer$.pipe(catchError(() => 5)).subscribe(seen);')).toEqual([new Set(['answer.body', 5])]);
  });
});
