### Upotukset muiden sivustoille: kehys, elementti ja sivu, joka tekee upotuskoodin.

embed-open = Avaa kunnan sivu kuntatutkassa
embed-front = Avaa kuntatutka
