### Händelseloggen: vad var och en har gjort och när.

audit-title = Händelselogg
audit-explained = Loggen innehåller allt som har gjorts i omgången. Anteckningarna kan varken ändras eller tas bort. Sparade svar syns när kommunen har skickat in sina svar.
audit-caption = Händelser, den nyaste först
audit-when = När
audit-who = Vem
audit-what = Vad
audit-where = Kommun
audit-filter = Avgränsa händelserna
audit-of = Omfattning
audit-of-round = Omgången { $year }
audit-of-region = Hela regionen, också personer och inloggningar
audit-thing = Ämne
audit-person = Person
audit-from = Från och med
audit-until = Till och med
audit-any = Alla
audit-apply = Visa
audit-clear = Ta bort avgränsningarna
audit-shown = { $count ->
    [one] 1 händelse visas.
   *[other] { $count } händelser visas.
  }
audit-shown-more = De { $count } nyaste händelserna visas.
audit-none = Inga händelser motsvarar avgränsningen.
audit-more = Visa äldre
audit-export = Ladda ner som tabell (CSV)
audit-nameless = Person utan namn
audit-by-letter = Via länken i ett brev
audit-by-operator = Underhållet
audit-by-worker = Tjänsten själv
audit-about = Gäller: { $name }
audit-of-year = År { $year }

audit-thing-round = Omgången
audit-thing-response = Kommunens svar som helhet
audit-thing-answer = Enskilda svar
audit-thing-review = Frågor om svaren
audit-thing-call = Samtal
audit-thing-release = Publiceringar
audit-thing-second_person = Regeln om två personer
audit-thing-contact = Regionens kontakter
audit-thing-import = Importer
audit-thing-letter = Brev
audit-thing-api_client = API-nycklar
audit-thing-consent = Kontaktpersonens samtycke
audit-thing-member = Medlemmar och roller
audit-thing-person = Personuppgifter
audit-thing-session = Inloggningar
audit-thing-second_factor = Tvåstegsverifiering
audit-thing-questionnaire = Frågeformulär
audit-thing-audit = Händelseloggen

audit-round-create = Skapade omgången
audit-round-edit = { $subject ->
    [times] Ändrade omgångens tider
   *[other] Ändrade omgångens frågor
  }
audit-round-add-municipality = Lade till kommunen i omgången
audit-round-remove-municipality = Tog bort kommunen ur omgången
audit-round-open = Öppnade omgången
audit-round-close = Stängde omgången
audit-round-delete = Tog bort omgången

audit-response-submit = Skickade in kommunens svar
audit-response-take-back = Tog tillbaka svaren
audit-response-return = Returnerade svaren för komplettering
audit-response-approve = Godkände svaren
audit-response-reopen = Öppnade svaren på nytt
audit-response-confirm = Bekräftade svaren som getts per telefon
audit-response-import = Hämtade kommunens svar från en fil

audit-answer-save = { $subject ->
    [telephone] Skrev ner ett svar under samtalet
    [carried_over] Behöll svaret från året innan
   *[other] Sparade ett svar
  }
audit-answer-correct = Rättade svaret för kommunens räkning
audit-answer-check-evidence = Markerade svarets länk som kontrollerad
audit-answer-uncheck-evidence = Tog bort markeringen om kontrollerad länk

audit-review-ask = Frågade kommunen om svaret
audit-review-answer = Besvarade regionens fråga
audit-review-settle = Markerade frågan som utredd

audit-call-begin = Började telefonintervjun
audit-call-end = { $subject ->
    [finished] Avslutade telefonintervjun och skickade sammandraget
    [taken_over] Tog över telefonintervjun
    [ran_out] Tiden för telefonintervjun tog slut
   *[other] Avbröt telefonintervjun
  }
audit-call-log = { $subject ->
    [answered] Ringde kommunen: samtalet besvarades
    [no_answer] Ringde kommunen: inget svar
    [call_back] Ringde kommunen: en ny tid avtalades
   *[refused] Ringde kommunen: kommunen svarar inte i år
  }

audit-release-judge-harmless = Konstaterade att { $subject } ställen som kunde gälla personuppgifter får publiceras
audit-release-publish = Publicerade resultaten { $subject }
audit-release-confirm = Bekräftade publiceringen { $subject }
audit-release-cancel = Avbröt publiceringen { $subject }
audit-release-withdraw = Drog tillbaka publiceringen { $subject }

audit-second-person-ask = Tog i bruk regeln om två personer
audit-second-person-lift = Upphävde regeln om två personer

audit-contact-add = Lade till en kontakt i kommunen
audit-contact-edit = Ändrade en kontakt i kommunen
audit-contact-remove = Tog bort en kontakt i kommunen

audit-import-map = Sparade vad tabellernas kolumner betyder
audit-import-store = Importerade svaren för ett tidigare år ({ $subject } svar)
audit-import-undo = Ångrade importen av ett tidigare år ({ $subject } svar)

audit-letter-write = Ändrade den { $language ->
    [fi] finska
    [sv] svenska
   *[en] engelska
  } texten i { $subject ->
    [invitation] inbjudan
    [reminder] påminnelsen
   *[results_out] brevet om resultaten
  }
audit-letter-plan = { $subject ->
    [invitation] Schemalade inbjudningarna
    [reminder] Schemalade påminnelserna
   *[results_out] Schemalade breven om att resultaten är publicerade
  }
audit-letter-cancel = { $subject ->
    [invitation] Avbokade de schemalagda inbjudningarna
    [reminder] Avbokade de schemalagda påminnelserna
   *[results_out] Avbokade de schemalagda breven om resultaten
  }
audit-letter-settle = Avgjorde om ett brev ska skickas eller är framme

audit-api-client-add = Skapade API-nyckeln …{ $subject }
audit-api-client-end = Avslutade API-nyckeln …{ $subject }

audit-consent-ask = Bad om kontaktpersonens samtycke
audit-consent-give = Kontaktpersonen gav sitt samtycke
audit-consent-refuse = Kontaktpersonen gav inte sitt samtycke
audit-consent-withdraw = Kontaktpersonen återkallade sitt samtycke

audit-member-add = { $subject ->
    [respondent] Gav rollen: svarande
    [lead] Gav rollen: ansvarsperson
    [coordinator] Gav rollen: koordinator
    [auditor] Gav rollen: granskare
   *[admin] Gav rollen: nationell administratör
  }
audit-member-invite-again = Skickade inbjudan på nytt
audit-member-remove = { $subject ->
    [respondent] Avslutade rollen: svarande
    [lead] Avslutade rollen: ansvarsperson
    [coordinator] Avslutade rollen: koordinator
    [auditor] Avslutade rollen: granskare
   *[admin] Avslutade rollen: nationell administratör
  }

audit-person-edit = Ändrade personuppgifter
audit-person-link-account = Kopplade ett konto i organisationen
audit-person-unlink-account = Kopplade loss ett konto i organisationen
audit-person-forget = Tog bort personens uppgifter

audit-session-begin = { $subject ->
    [letter] Loggade in via ett brev till e-posten
    [passkey] Loggade in med lösennyckel
    [password_and_code] Loggade in med lösenord och kod
    [recovery_code] Loggade in med återställningskod
    [oidc] Loggade in med organisationens konto
    [oidc_two_factor] Loggade in med organisationens konto och dess tvåstegsverifiering
   *[other] Loggade in via en inloggningslänk
  }
audit-session-end = Inloggningen avslutades

audit-second-factor-add = { $subject ->
    [passkey] Tog i bruk en lösennyckel
   *[app] Tog i bruk lösenord och autentiseringsapp
  }
audit-second-factor-remove = { $subject ->
    [passkey] Tog bort en lösennyckel
   *[app] Tog bort lösenord och autentiseringsapp
  }
audit-second-factor-use-recovery-code = Använde en återställningskod

audit-questionnaire-store = Sparade frågeformuläret { $subject }

audit-audit-export = Laddade ner händelseloggen ({ $subject } händelser)
