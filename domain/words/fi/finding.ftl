### Tarkistus: mitä vastauksissa kannattaa katsoa, ja tarkistettavien jono.

finding-title = { $count ->
    [0] Ei selvitettävää
    [one] 1 selvitettävä vastaus
   *[other] { $count } selvitettävää vastausta
  }
finding-none = Vastauksissa ei ole avoimia huomioita.
finding-explained = Kysy kunnalta tai katso itse. Huomiot eivät estä hyväksymistä, mutta avoimet kysymykset estävät.
finding-missing = Ydinkysymykseen ei ole vastattu.
finding-email = Vapaassa tekstissä on sähköpostiosoite: { $match }.
finding-phone = Vapaassa tekstissä näyttää olevan puhelinnumero: { $match }.
finding-identity-code = Vapaassa tekstissä näyttää olevan henkilötunnus: { $match }.
finding-changes = { $count ->
    [one] 1 vastaus on muuttunut viime kerrasta
   *[other] { $count } vastausta on muuttunut viime kerrasta
  }
finding-settled = { $count ->
    [one] 1 selvitetty kysymys
   *[other] { $count } selvitettyä kysymystä
  }
finding-all-answers = Kaikki vastaukset
finding-return-questions = { $count ->
    [one] Kunnan vastuuhenkilö saa kirjeen, jossa kerrotaan, että 1 kysymys odottaa vastausta.
   *[other] Kunnan vastuuhenkilö saa kirjeen, jossa kerrotaan, että { $count } kysymystä odottaa vastausta.
  }

queue-title = Tarkistettavat
queue-empty = Yhtään vastausta ei odota tarkistamista.
queue-position = Tarkistettavat: { $place }/{ $count }
queue-previous = Edellinen: { $name }
queue-next = Seuraava: { $name }
queue-missing = { $count ->
    [one] 1 ydinkysymys ilman vastausta
   *[other] { $count } ydinkysymystä ilman vastausta
  }
queue-personal-data = { $count ->
    [one] 1 vastaus, jossa voi olla henkilötietoja
   *[other] { $count } vastausta, joissa voi olla henkilötietoja
  }
queue-contradiction = { $count ->
    [one] 1 ristiriita
   *[other] { $count } ristiriitaa
  }
queue-outlier-history = { $count ->
    [one] 1 luku poikkeaa kunnan aiemmasta
   *[other] { $count } lukua poikkeaa kunnan aiemmasta
  }
queue-outlier-region = { $count ->
    [one] 1 luku poikkeaa alueen muista kunnista
   *[other] { $count } lukua poikkeaa alueen muista kunnista
  }
queue-change = { $count ->
    [one] 1 vastaus poikkeaa paljon viime kerrasta
   *[other] { $count } vastausta poikkeaa paljon viime kerrasta
  }
queue-answered = { $count ->
    [one] Kunta on vastannut 1 kysymykseen
   *[other] Kunta on vastannut { $count } kysymykseen
  }
queue-asked = { $count ->
    [one] 1 kysymys odottaa kunnan vastausta
   *[other] { $count } kysymystä odottaa kunnan vastausta
  }
queue-changed = Muuttuneita vastauksia { $count }
queue-clear = Ei selvitettävää
queue-choose = Valitse hyväksyttäväksi: { $name }
queue-choose-clear = Valitse kaikki, joissa ei ole selvitettävää ({ $count })
queue-approve = Hyväksy valitut ({ $count })
queue-approved = { $count ->
    [one] 1 kunnan vastaukset on hyväksytty.
   *[other] { $count } kunnan vastaukset on hyväksytty.
  }
queue-not-approved = { $count ->
    [one] 1 kunnan vastauksia ei hyväksytty:
   *[other] { $count } kunnan vastauksia ei hyväksytty:
  }
queue-to-review = Tarkistettavat ({ $count })
