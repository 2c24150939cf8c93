package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Besoin;
import fr.gestionflux.core.charte.Besoin.Quoi.FaitVoulu;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.tables.Repertoire;
import fr.gestionflux.core.tables.TableEcrite;
import fr.gestionflux.core.tables.Tables;
import fr.gestionflux.core.tables.Vocabulaire;
import fr.gestionflux.passerelle.porte.Correspondance;
import fr.gestionflux.passerelle.porte.Livraison;
import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a register (RPLS) brings to a file: rows of facts, alone or in the file; what it does not tell is said once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reponse what is said of it
 * @param tables what is to be written
 */
public record Registre(Reponse reponse, List<TableEcrite> tables) {

    /** A place that no name is needed of. */
    private static final Territoire PARTOUT = Territoire.departement("99", "tout le répertoire");

    /**
     * Copies the list.
     *
     * @param reponse what is said of it
     * @param tables what is to be written
     */
    public Registre {
        tables = List.copyOf(tables);
    }

    /**
     * The facts of every commune of the register and of every département, or of those that are asked for.
     *
     * @param lu the register
     * @param codes of communes; none for all of them, with their départements
     * @param epci the communes of each EPCI that is wanted, by its SIREN
     * @return table {@code faits}
     */
    public static Registre seul(RegistreLu lu, Set<String> codes, Map<String, Set<String>> epci) {
        FaitsDuRegistre faits = new FaitsDuRegistre(lu, epci);
        List<Anomalie> dites = remarques(lu);
        List<String> entete =
                Tables.de(Repertoire.de(Vocabulaire.duNoyau())).faits().entete();
        ColonnesDesFaits colonnes = new ColonnesDesFaits(entete);
        List<List<String>> rangees = new ArrayList<>();
        for (Territoire t : lieux(lu, codes, epci.keySet())) {
            for (Grandeur<?> g : FaitsDuRegistre.GRANDEURS) {
                Releve.Cle cle = new Releve.Cle(g, t, faits.annees());
                Map<String, String> champs = new LinkedHashMap<>(
                        new FaitNomme(g.libelle(), t.code(), faits.annees().toString()).champs());
                faits.champs(cle)
                        .ifPresentOrElse(
                                connus -> {
                                    champs.putAll(connus);
                                    rangees.add(colonnes.rangee(champs));
                                },
                                () -> dites.add(sansLogement(cle)));
            }
        }
        dites.add(Anomalie.remarque(
                CodesDeGuichet.HORS_DU_REGISTRE,
                "le répertoire ne dit que les logements du bailleur et le taux de rotation, par commune et par département :"
                        + " ni les communes d'un EPCI (--communes-de), ni les logements exclus, soustraits ou mis en service, ni"
                        + " les prévisions ; « --pour <dossier> » dit lesquels il vous faut"));
        return registre(lu, dites, List.of(), List.of(new TableEcrite("faits", entete, rangees)));
    }

    private static List<Territoire> lieux(RegistreLu lu, Set<String> codes, Set<String> epci) {
        Set<String> communes = codes.isEmpty() ? lu.rotation().parCommune().keySet() : codes;
        List<Territoire> lieux = new ArrayList<>();
        if (codes.isEmpty()) {
            Set<String> departements = new TreeSet<>();
            communes.forEach(c -> departements.add(departement(c)));
            departements.forEach(d -> lieux.add(Territoire.departement(d, d)));
        }
        epci.forEach(siren -> lieux.add(Territoire.epci(siren, siren, PARTOUT)));
        communes.forEach(c -> lieux.add(Territoire.commune(c, c, PARTOUT)));
        return lieux;
    }

    private static String departement(String commune) {
        return commune.substring(0, commune.startsWith("97") || commune.startsWith("98") ? 3 : 2);
    }

    /**
     * A file that was begun, with the facts that its charter wants and that the register tells; the others have a row to fill.
     *
     * @param lu the register
     * @param recue the file as it came
     * @param lue the same under the names that core reads
     * @param chartes the charters that are known
     * @param epci the communes of each EPCI, by its SIREN
     * @return its tables; or why they cannot be completed
     */
    public static Either<Anomalie, Registre> pour(
            RegistreLu lu, Livraison recue, Livraison lue, Chartes chartes, Map<String, Set<String>> epci) {
        FaitsDuRegistre faits = new FaitsDuRegistre(lu, epci);
        return Modele.de(recue, lue, chartes, faits::champs)
                .map(rempli -> Livraison.de(rempli.tables()))
                .flatMap(rempli -> Modele.de(rempli, Correspondance.applique(rempli), chartes))
                .map(reste -> {
                    List<Anomalie> dites = remarques(lu);
                    Set<Territoire> sansCommunes = new LinkedHashSet<>();
                    for (Besoin b : reste.besoins()) {
                        if (b.quoi() instanceof FaitVoulu f && faits.dit(f.cle())) {
                            Territoire t = f.cle().territoire();
                            if (!faits.sansCommunes(t)) {
                                dites.add(sansLogement(f.cle()));
                            } else if (sansCommunes.add(t)) {
                                dites.add(sansCommunes(t));
                            }
                        }
                    }
                    return registre(lu, dites, reste.besoins(), reste.tables());
                });
    }

    /** What lacks is told once; its rows say it again, each where it is to be filled. */
    private static Registre registre(
            RegistreLu lu, List<Anomalie> dites, List<Besoin> reste, List<TableEcrite> tables) {
        Feuillet dit = Suite.remarques("Le répertoire au 01/01/" + lu.rotation().millesime(), "registre", dites);
        return new Registre(
                new Reponse(
                        "registre",
                        List.of(dit),
                        reste.isEmpty() ? List.of() : List.of(TableDesBesoins.de(reste)),
                        lu.fichiers(),
                        dit.aUnRefus() || !lu.entier()),
                tables);
    }

    private static List<Anomalie> remarques(RegistreLu lu) {
        List<Anomalie> dites = new ArrayList<>(lu.anomalies());
        dites.addAll(lu.rotation()
                .taux(PARTOUT, commune -> true, Reference.de("répertoire (RPLS)"))
                .anomalies());
        return dites;
    }

    private static Anomalie sansCommunes(Territoire t) {
        return Anomalie.remarque(
                CodesDeGuichet.HORS_DU_REGISTRE,
                "« " + t + " » (" + t.code()
                        + ") : le répertoire ne dit pas quelles sont ses communes ; donnez-les toutes, comme"
                        + " --communes-de " + t.code() + "=73054,73285");
    }

    private static Anomalie sansLogement(Releve.Cle cle) {
        return Anomalie.remarque(
                CodesDeGuichet.HORS_DU_REGISTRE,
                cle + " (" + cle.territoire().code()
                        + ") : aucun logement du répertoire n'y compte ; vérifiez ce code et le" + " répertoire");
    }
}
