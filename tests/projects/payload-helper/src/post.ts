export async function postToCrm(body: unknown): Promise<boolean> {
  const response = await fetch(`${process.env.TELECRM_API_URL}/enterprise/${process.env.ENTERPRISE}/autoupdatelead`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.ok;
}
