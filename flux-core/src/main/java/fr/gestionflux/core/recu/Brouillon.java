package fr.gestionflux.core.recu;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Resultat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What an answer says, before its figures have steps: head, figures, tables, remarks. */
final class Brouillon {

    private final String nature;
    private final Map<String, String> tete = new LinkedHashMap<>();
    private final Map<String, Resultat<?>> chiffres = new LinkedHashMap<>();
    private final List<TableAEcrire<?>> tables = new ArrayList<>();
    private final List<Anomalie> anomalies = new ArrayList<>();

    Brouillon(String nature) {
        this.nature = nature;
        tete("bibliotheque", Version.BIBLIOTHEQUE);
    }

    Brouillon tete(String nom, Object valeur) {
        tete.put(nom, valeur.toString());
        return this;
    }

    Brouillon sous(Charte charte) {
        return tete("charte", charte.id()).tete("texte", charte.texte());
    }

    Brouillon sous(Charte charte, Convention convention) {
        return sous(charte).tete("bailleur", convention.bailleur().nom()).tete("convention", convention.texte());
    }

    Brouillon pour(Reservataire r) {
        r.id().ifPresent(id -> tete("reservataire_id", id));
        return tete("reservataire", r.nom()).tete("territoire", r.territoire().code());
    }

    Brouillon chiffre(String nom, Resultat<?> figure) {
        chiffres.put(nom, figure);
        return this;
    }

    Brouillon table(TableAEcrire<?> table) {
        tables.add(table);
        return this;
    }

    Brouillon remarques(List<Anomalie> autres) {
        anomalies.addAll(autres);
        return this;
    }

    Stream<Resultat<?>> figures() {
        return Stream.concat(chiffres.values().stream(), tables.stream().flatMap(TableAEcrire::figures));
    }

    Recu seule() {
        return ecrite(new Derivation("e", Map.of()), "");
    }

    Recu ecrite(Derivation d, String dossier) {
        List<ChiffreDeRecu> cites = new ArrayList<>();
        chiffres.forEach((nom, figure) -> cites.add(new ChiffreDeRecu(nom, d.etape(figure))));
        List<TableDeRecu> ecrites = tables.stream().map(t -> t.ecrite(d)).toList();
        return new Recu(
                Recu.FORMAT,
                nature,
                tete,
                cites,
                d.etapes(),
                ecrites,
                anomalies.stream().distinct().map(RemarqueDeRecu::de).toList(),
                dossier,
                Empreinte.desDonnees(d.etapes()));
    }
}
