/** A person's page as a browser copies it. */
export const pastedPage = `Léa Brisebois
Manager, Client Services
Ministry of Northern Orchards
Field Services Division
East Branch
Ottawa Unit
Telephone: 613-555-0142 ext. 7
Fax: 613-555-0199
E-mail: lea.brisebois@example.org
Address:
180 Elgin Street, 4th floor
Ottawa ON K1P 1J1`;
