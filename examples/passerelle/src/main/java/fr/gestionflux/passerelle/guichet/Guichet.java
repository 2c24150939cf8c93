package fr.gestionflux.passerelle.guichet;

import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Chartes;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.tables.Donnees;
import fr.gestionflux.core.tables.Vocabulaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Where a file is asked questions. Nothing is computed here: each answer is core's, with its receipt, whatever asked it.
 *
 * <pre>{@code
 * DossierLu lu = DossierLu.de(Portes.entree(Path.of("savoie-seez")).lis(), chartes);
 * Reponse reponse = new Guichet(chartes, lu).calculer();   // Séez: 1 home
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Guichet {

    private final Chartes chartes;
    private final DossierLu lu;

    /**
     * A counter for one file.
     *
     * @param chartes the charters that are known
     * @param lu the file
     */
    public Guichet(Chartes chartes, DossierLu lu) {
        this.chartes = chartes;
        this.lu = lu;
    }

    /**
     * What is wrong or odd in the file, and what its charter still needs of it; no target is given.
     *
     * @return table {@code besoins}
     */
    public Reponse verifier() {
        return avec("verifier", QuestionsDObjectif::verifier);
    }

    /**
     * The target of each convention on its own.
     *
     * @return a sheet a convention; where there are several, before them that of the file, with the steps that they share
     */
    public Reponse calculer() {
        return avec("calculer", QuestionsDObjectif::calculer);
    }

    /**
     * The sharing-out of the whole flow.
     *
     * @param reduire whether what exceeds a limit that nothing orders is cut down to it
     * @return one sheet
     */
    public Reponse repartir(boolean reduire) {
        return avec("repartir", (d, charte) -> QuestionsDAnnee.repartir(d, charte, reduire));
    }

    /**
     * Where each convention stands.
     *
     * @param au the day
     * @return a sheet a convention, deadlines included
     */
    public Reponse situation(LocalDate au) {
        return avec("situation", (d, charte) -> QuestionsDAnnee.situation(d, charte, au));
    }

    /**
     * The yearly reports.
     *
     * @return a sheet a convention
     */
    public Reponse bilan() {
        return avec("bilan", QuestionsDAnnee::bilan);
    }

    /**
     * What the year leaves to the next one, and the tables of its file, ready to be completed.
     *
     * @return a sheet a holder; no table when some right could not be carried over, which the last sheet says
     */
    public Reponse ouvrir() {
        return avec("ouvrir", (d, charte) -> QuestionsDAnnee.ouvrir(d, charte, Vocabulaire.de(chartes)));
    }

    /**
     * To which holder a home that falls vacant is to be offered.
     *
     * @param numero the home's, in table {@code logements}
     * @param au the day
     * @return table {@code propositions}, in order
     */
    public Reponse orienter(String numero, LocalDate au) {
        return avec("orienter", (d, charte) -> QuestionsDAnnee.orienter(d, charte, numero, au));
    }

    /**
     * What documents print, held against what is computed.
     *
     * @return a sheet a document, with table {@code controle}; table {@code verdicts}, how many prints have each
     */
    public Reponse controler() {
        return avec("controler", QuestionsDeControle::controler);
    }

    /**
     * The same conventions under other charters.
     *
     * @param ids of the other charters
     * @return a sheet a convention
     */
    public Reponse comparer(List<String> ids) {
        return avec(
                "comparer",
                (d, charte) -> QuestionsDObjectif.chartes(
                                chartes, ids, d.dossier().annee())
                        .fold(Suite::refusee, autres -> QuestionsDObjectif.comparer(d, charte, autres)));
    }

    /**
     * The rights and the targets of the years to come, the facts of the year being taken up each year.
     *
     * @param annees how many, the file's own included
     * @return one sheet
     */
    public Reponse projeter(int annees) {
        return avec("projeter", (d, charte) -> QuestionsDObjectif.projeter(d, charte, chartes, annees));
    }

    private Reponse avec(String question, BiFunction<Donnees, Charte, Suite> pose) {
        List<Feuillet> feuillets = new ArrayList<>();
        if (!lu.anomalies().isEmpty()) {
            feuillets.add(Suite.remarques("Ce qui a été remarqué en lisant", "lecture", lu.anomalies()));
        }
        Suite suite = lu.donnees()
                .map(d -> d.charte(chartes).fold(Suite::refusee, c -> repond(d, pose.apply(d, c))))
                .orElseGet(() -> new Suite(List.of(), List.of(), true));
        feuillets.addAll(suite.feuillets());
        return new Reponse(
                question,
                feuillets,
                suite.tables(),
                lu.fichiers(),
                suite.aRegarder() || feuillets.stream().anyMatch(Feuillet::aUnRefus));
    }

    /** An empty answer is no answer: it says why. */
    private static Suite repond(Donnees d, Suite suite) {
        boolean rien = suite.feuillets().isEmpty()
                && suite.tables().stream().allMatch(t -> t.rangees().isEmpty());
        return rien && d.conventions().isEmpty()
                ? Suite.refusee(Anomalie.refus(
                        CodesDeGuichet.AUCUNE_CONVENTION,
                        "aucune convention n'a pu être lue : rien n'est calculé, pour personne ; attendu dans"
                                + " « conventions » une ligne par convention signée"))
                : suite;
    }
}
