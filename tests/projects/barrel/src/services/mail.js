export const sendMail = (to) => fetch('https://mail.example.com/send', { method: 'POST', body: to });
