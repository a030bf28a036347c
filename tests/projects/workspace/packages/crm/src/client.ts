interface Config {
  baseUrl: string;
  enterpriseId: string;
}

export function createClient({ baseUrl, enterpriseId }: Config) {
  const post = async (path: string, body: object) => {
    const response = await fetch(`${baseUrl}/enterprise/${enterpriseId}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    return response.json();
  };
  return {
    queue: (phone: string, actions: object[]) => post('/autoupdatelead', { fields: { phone }, actions }),
    create: (leadId: string, actions: object[]) => post(`/lead/${leadId}/action`, { actions }),
  };
}
