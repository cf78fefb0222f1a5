import type { requests as en } from '../en/requests.ts';
import type { Same } from '../same.ts';

export const requests: Same<typeof en> = {
  hello: 'Bonjour {name},',
  request: {
    subject: 'Une courte conversation sur votre travail',
    who: 'Je m’appelle {counsellor} ({office}). J’accompagne des personnes qui cherchent un emploi dans leur domaine.',
    close: 'L’une d’elles se prépare à un travail très proche du vôtre{as}. {purpose}',
    ask: 'Auriez-vous une vingtaine de minutes dans les prochaines semaines, par téléphone, par vidéo ou en personne? Nous nous adapterons à votre horaire. Cette personne aura quelques questions, que nous préparons ensemble. Elle souhaite apprendre; elle ne demande pas d’emploi.',
    no: 'Si ce n’est pas le bon moment, un mot suffit.',
    thanks: 'Merci d’avoir pris le temps de lire ce message.',
  },
  as: {
    both: ' ({title}, {unit})',
    title: ' ({title})',
    unit: ' ({unit})',
  },
  purposes: {
    learn_the_work:
      'Elle aimerait savoir à quoi ressemble ce travail au quotidien, et ce que vous auriez aimé savoir à vos débuts.',
    learn_the_ministry:
      'Elle aimerait comprendre ce que fait votre équipe et quelle place elle tient dans le ministère.',
    hiring_and_tests:
      'Elle aimerait comprendre comment se passe l’embauche en général\u00a0: les compétences qui comptent, la forme des tests et des entrevues. Il ne serait question d’aucun concours en particulier.',
    career_path: 'Elle aimerait connaître votre parcours et savoir quelles étapes ont compté.',
    bilingual_work:
      'Elle aimerait savoir ce que c’est que de travailler chaque jour en français et en anglais.',
  },
  reminder: {
    subject: 'Mon message au sujet d’une courte conversation',
    wrote_on:
      'Je vous ai fait signe le {day} au sujet d’une personne que nous accompagnons ({office}).',
    wrote:
      'Je vous ai fait signe il y a peu au sujet d’une personne que nous accompagnons ({office}).',
    busy: 'Les semaines sont bien remplies, alors je fais court\u00a0: auriez-vous 20 minutes pour lui parler de votre travail{as}? {purpose}',
    last: 'Quelle que soit votre décision, je ne vous relancerai pas. Merci de votre temps.',
  },
  thank_you: {
    subject: 'Merci de votre temps',
    met_on: 'Merci d’avoir parlé avec la personne que nous accompagnons, le {day}.',
    met: 'Merci d’avoir parlé avec la personne que nous accompagnons.',
    worth:
      'Entendre quelqu’un du métier vaut mieux que tout ce que nous pourrions écrire. Elle sait maintenant bien mieux à quoi se préparer.',
    again: 'Si nous pouvons un jour rendre service à votre équipe, faites-nous signe.',
    kind: 'Bien cordialement,',
  },
  call: {
    subject: 'Appel à {name}',
    open: 'Bonjour, puis-je parler à {name}? Ici {counsellor}, {office}. Est-ce un bon moment? J’en ai pour deux minutes.',
    why: 'J’accompagne des personnes qui cherchent un emploi dans leur domaine. L’une d’elles se prépare à un travail très proche du vôtre{as}. {purpose}',
    ask: 'Auriez-vous une vingtaine de minutes pour elle dans les prochaines semaines, par téléphone, par vidéo ou en personne? Elle souhaite apprendre; elle ne demande pas d’emploi.',
    yes: 'Si c’est oui\u00a0: convenir d’un jour et d’une heure, par téléphone, par vidéo ou en personne, et demander où envoyer l’invitation.',
    no: 'Si c’est non\u00a0: merci de me l’avoir dit. Je ne vous rappellerai pas à ce sujet.',
    voicemail:
      'Dans la boîte vocale\u00a0: Bonjour {name}, ici {counsellor}, {office}. J’appelle au sujet d’une personne que nous accompagnons et qui aimerait mieux connaître votre travail. Rien ne presse, et je vous enverrai un court courriel. Merci.',
  },
  sign_off: '{counsellor}',
  office: '{office}',
};
