class Client {
  noteType = 'SYSTEM_NOTE';
  callType = 'OUTGOING_CALL';

  setNoteType(type) {
    this.noteType = type;
  }

  async send(leadId, type) {
    const response = await fetch(`${process.env.TELECRM_URL}/enterprise/e1/lead/${leadId}/action`, {
      method: 'POST',
      body: JSON.stringify({ actions: [{ type, fields: {} }] }),
    });
    return response.json();
  }
}

export default Client;
