/** Tests that put something else in the place of what they call: nobody knows which of their requests are sent. */

/** What test runners call it: `jest.mock`, `vi.stubGlobal`, `t.mock.method`. */
const CALL =
  /\b(?:(?:jest|vi|vitest)\s*\.\s*(?:doMock|mock|setMock|stubGlobal|unstable_mockModule)|mock\s*\.\s*(?:method|module)|spyOn)\s*[(<]/;

/** Packages that do nothing else. */
const PACKAGE =
  /(['"])(?:axios-mock-adapter|fetch-mock|jest-fetch-mock|vitest-fetch-mock|moxios|msw(?:\/\w+)?|nock|proxyquire|sinon|testdouble)\1/;

/** Whether a text does so, as far as a glance tells. */
export function standsIn(text: string): boolean {
  return CALL.test(text) || PACKAGE.test(text);
}
