package fr.gestionflux.passerelle.annexe;

import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.recu.ColonneDeRecu;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.core.temps.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rows of a table of an annex may be: the rights and the homes of the file, or the rows of a receipt's table.
 *
 * @param cle what names the row: {@code {*}}
 * @param colonnes the others, by name
 */
record Rangees(String cle, Map<String, Cellule> colonnes) {

    Rangees {
        colonnes = Map.copyOf(colonnes);
    }

    /** Rights of one kind, as the inventory has them. */
    static List<Rangees> droits(Contingent c, String genre) {
        return c.droits().stream()
                .filter(d -> d.genre().nom().equals(genre))
                .map(Rangees::droit)
                .toList();
    }

    private static Rangees droit(Droit d) {
        Map<String, Cellule> colonnes = new HashMap<>();
        met(colonnes, "compte", Optional.of(nombre(d.compte())));
        met(colonnes, "fin", d.dernierJour().map(Dates::texte));
        met(colonnes, "annee de fin", d.dernierJour().map(LocalDate::getYear).map(a -> Integer.toString(a)));
        if (d instanceof GarantieEmprunt g) {
            met(colonnes, "derniere echeance", Optional.of(Dates.texte(g.derniereEcheance())));
        }
        return new Rangees(d.intitule(), colonnes);
    }

    private static String nombre(Quantite q) {
        return q.texte(2);
    }

    static Rangees logement(Logement l) {
        Map<String, Cellule> colonnes = new HashMap<>();
        met(colonnes, "reservataire", l.reservataire());
        met(colonnes, "commune", l.territoire().a(Echelle.COMMUNE).map(t -> t.nom()));
        met(colonnes, "epci", l.territoire().a(Echelle.EPCI).map(t -> t.nom()));
        met(colonnes, "adresse", l.adresse());
        met(colonnes, "typologie", l.typologie());
        met(colonnes, "financement", l.financement());
        met(colonnes, "qpv", l.qpv().map(q -> q ? "oui" : "non"));
        met(colonnes, "debut", l.convention().map(p -> Dates.texte(p.debut())));
        met(colonnes, "fin", l.convention().flatMap(p -> p.finExclue()).map(f -> Dates.texte(f.minusDays(1))));
        return new Rangees(l.numero().orElse(""), colonnes);
    }

    /** The rows of a table of a receipt; the first column names them. */
    static List<Rangees> table(Recu recu, String nom, Chiffres chiffres) {
        List<Rangees> rangees = new ArrayList<>();
        for (TableDeRecu t : recu.tables()) {
            if (t.nom().equals(nom)) {
                t.lignes().forEach(l -> rangees.add(rangee(t.colonnes(), l, chiffres)));
            }
        }
        return rangees;
    }

    /** The figures of a receipt: their names, and the steps that give them. */
    static List<Rangees> chiffres(Recu recu, Chiffres chiffres) {
        return recu.chiffres().stream()
                .flatMap(c -> chiffres.parId(c.etape()).map(e -> etape(c.nom(), e)).stream())
                .toList();
    }

    /** All the steps that have a name and a value. */
    static List<Rangees> etapes(Chiffres chiffres) {
        return chiffres.nommees().stream().map(e -> etape(e.nom(), e)).toList();
    }

    private static Rangees etape(String nom, EtapeDeRecu e) {
        return new Rangees(
                nom,
                Map.of(
                        "valeur", new Cellule(e.lisible(), Optional.of(e)),
                        "unite", Cellule.de(e.unite()),
                        "texte",
                                Cellule.de(Stream.of(e.document(), e.article())
                                        .filter(t -> !t.isEmpty())
                                        .collect(Collectors.joining(", ")))));
    }

    private static Rangees rangee(List<ColonneDeRecu> colonnes, List<String> ligne, Chiffres chiffres) {
        Map<String, Cellule> cellules = new HashMap<>();
        for (int i = 0; i < ligne.size(); i++) {
            String valeur = ligne.get(i);
            cellules.put(
                    colonnes.get(i).nom(),
                    chiffres.parId(valeur)
                            .map(e -> new Cellule(e.lisible(), Optional.of(e)))
                            .orElse(Cellule.de(valeur)));
        }
        return new Rangees(ligne.isEmpty() ? "" : ligne.get(0), cellules);
    }

    private static void met(Map<String, Cellule> colonnes, String nom, Optional<String> valeur) {
        valeur.ifPresent(v -> colonnes.put(nom, Cellule.de(v)));
    }
}
