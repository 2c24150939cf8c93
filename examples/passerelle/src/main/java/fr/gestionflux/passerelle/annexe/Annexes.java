package fr.gestionflux.passerelle.annexe;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.ConventionType;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.passerelle.guichet.Feuillet;
import fr.gestionflux.passerelle.guichet.Guichet;
import fr.gestionflux.passerelle.guichet.Reponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annexes of a file: one a convention, laid out as its charter prints it, and that of the whole flow where the charter has
 * one. Every figure is a step of an answer; what no answer gives is left blank, and said.
 */
public final class Annexes {

    private final Donnees donnees;
    private final String charte;
    private final Reponse calcul;
    private final Reponse bilan;
    private final Guichet guichet;

    private Annexes(Donnees donnees, String charte, Guichet guichet) {
        this.donnees = donnees;
        this.charte = charte;
        this.calcul = guichet.calculer();
        this.bilan = guichet.bilan();
        this.guichet = guichet;
    }

    /**
     * Fills them.
     *
     * @param donnees the file
     * @param chartes the charters that are known
     * @param guichet where the same file is asked
     * @return in the order of the conventions, that of the landlord last
     */
    public static List<Annexe> de(Donnees donnees, Chartes chartes, Guichet guichet) {
        Annexes a = new Annexes(donnees, donnees.charte(chartes).map(Charte::id).getOrElse(""), guichet);
        return Stream.concat(
                        donnees.conventions().stream().map(a::deConvention),
                        ModeleDAnnexe.duBailleur(a.charte).map(a::duBailleur).stream())
                .toList();
    }

    private Annexe deConvention(Convention c) {
        Recu recu = recu(calcul, c).orElse(Recu.de("objectif annuel", Map.of(), Map.of(), List.of()));
        Chiffres chiffres = new Chiffres(recu, calcul.communs());
        return remplit(
                c.reservataire().nom(),
                c.bailleur().nom() + " – " + c.reservataire().nom() + ", " + c.texte(),
                ModeleDAnnexe.de(charte, c.type().map(ConventionType::id)),
                recu,
                new Remplissage(
                        tete(c.bailleur().nom(), c.reservataire().nom()),
                        chiffres,
                        table -> rangees(table, c, recu, chiffres)));
    }

    private Annexe duBailleur(ModeleDAnnexe modele) {
        String bailleur = donnees.dossier().bailleur().nom();
        Recu recu = guichet.repartir(false).feuillets().stream()
                .map(Feuillet::recu)
                .filter(r -> r.tables().stream().anyMatch(t -> t.nom().equals("repartition")))
                .findFirst()
                .orElse(Recu.de("répartition", Map.of(), Map.of(), List.of()));
        Chiffres chiffres = new Chiffres(recu, List.of());
        return remplit(
                bailleur,
                bailleur,
                modele,
                recu,
                new Remplissage(tete(bailleur, ""), chiffres, table -> Rangees.table(recu, table, chiffres)));
    }

    private static Annexe remplit(String nom, String parties, ModeleDAnnexe modele, Recu recu, Remplissage r) {
        List<Bloc> blocs = r.blocs(modele);
        return new Annexe(
                nom, parties, modele.source(), blocs, r.blancs(), r.absents(), r.imprimes(), recu.remarques());
    }

    private Map<String, String> tete(String bailleur, String reservataire) {
        int annee = donnees.dossier().annee();
        Map<String, String> tete = new HashMap<>();
        tete.put("bailleur", bailleur);
        tete.put("reservataire", reservataire);
        tete.put("annee", Integer.toString(annee));
        tete.put("suivante", Integer.toString(annee + 1));
        tete.put("precedente", Integer.toString(annee - 1));
        return tete;
    }

    /** The rows that a model asks by name: {@code droits garantie d'emprunt}, {@code logements}, a table of the report. */
    private List<Rangees> rangees(String table, Convention c, Recu recu, Chiffres chiffres) {
        if (table.startsWith("droits ")) {
            return contingent(c.reservataire()).stream()
                    .flatMap(x -> Rangees.droits(x, table.substring("droits ".length())).stream())
                    .toList();
        }
        return switch (table) {
            case "logements" ->
                donnees.logements().stream()
                        .filter(l -> l.estDans(c.reservataire().territoire()))
                        .map(Rangees::logement)
                        .toList();
            case "chiffres" -> Rangees.chiffres(recu, chiffres);
            case "etapes" -> Rangees.etapes(chiffres);
            default ->
                recu(bilan, c)
                        .map(b -> Rangees.table(b, table, new Chiffres(b, bilan.communs())))
                        .orElse(List.of());
        };
    }

    private List<Contingent> contingent(Reservataire r) {
        return donnees.dossier().contingents().stream()
                .filter(c -> c.reservataire().equals(r))
                .toList();
    }

    private static Optional<Recu> recu(Reponse r, Convention c) {

        return r.feuillets().stream()
                .map(Feuillet::recu)
                .filter(x -> c.reservataire().nom().equals(x.tete().get("reservataire")))
                .filter(x -> c.texte()
                        .toString()
                        .equals(x.tete().getOrDefault("convention", c.texte().toString())))
                .findFirst();
    }
}
