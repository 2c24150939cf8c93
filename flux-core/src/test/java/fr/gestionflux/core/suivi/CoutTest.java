package fr.gestionflux.core.suivi;

import static fr.gestionflux.core.suivi.AnneeDEssai.CONVENTION;
import static fr.gestionflux.core.suivi.AnneeDEssai.ESSAI;
import static fr.gestionflux.core.suivi.AnneeDEssai.FIN_2023;
import static fr.gestionflux.core.suivi.AnneeDEssai.FIN_2024;
import static fr.gestionflux.core.suivi.AnneeDEssai.TEXTE;
import static fr.gestionflux.core.suivi.AnneeDEssai.TOIT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Examen;
import fr.gestionflux.core.orientation.Journal;
import fr.gestionflux.core.orientation.Moment;
import fr.gestionflux.core.orientation.Orientation;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What questions cost, told by how often a rule and a case are read: no clock. */
class CoutTest {

    private static final Periode PREMIER_TRIMESTRE = Periode.de(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 4, 1));

    private final AtomicInteger regles = new AtomicInteger();
    private final AtomicInteger cas = new AtomicInteger();

    private record Question(String nom, Consumer<Suivi> pose) {
        @Override
        public String toString() {
            return nom;
        }
    }

    static Stream<Question> questions() {
        return Stream.of(
                new Question("au", s -> s.au(FIN_2024)),
                new Question("bilans", Suivi::bilans),
                new Question("bilans of a quarter", s -> s.bilans(PREMIER_TRIMESTRE)),
                new Question("every bilan", s -> chacun(s, s::bilan)),
                new Question("every bilan of a quarter", s -> chacun(s, r -> s.bilan(r, PREMIER_TRIMESTRE))),
                new Question("ouvertures", Suivi::ouvertures),
                new Question("every ouverture", s -> chacun(s, s::ouverture)));
    }

    private static void chacun(Suivi s, Consumer<Reservataire> pose) {
        s.conventions().forEach(c -> pose.accept(c.reservataire()));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void twiceTheHoldersCostTwiceAsMuchAndAboutWhatOnePointCosts(Question q) {
        int[] vingt = cout(q, 20);
        int[] quarante = cout(q, 40);
        int[] unPoint = cout(new Question("au", s -> s.au(FIN_2024)), 40);

        assertThat(quarante).containsExactly(2 * vingt[0], 2 * vingt[1]);
        assertThat(quarante[0]).as("rules").isLessThanOrEqualTo(unPoint[0]);
        assertThat(quarante[1]).as("cases").isLessThanOrEqualTo(2 * unPoint[1]);
    }

    private int[] cout(Question q, int communes) {
        Suivi suivi = suivi(communes);
        regles.set(0);
        cas.set(0);
        q.pose().accept(suivi);
        return new int[] {regles.get(), cas.get()};
    }

    /** One holder at a time or all at once, on one day or another: what the others' rights are worth is known. */
    @Test
    void whatAShareComparesIsComputedOnceForEveryQuestion() {
        Suivi suivi = suivi(5, AnneeDEssai.charte().part((c, i) -> {
            List<Resultat<Quantite>> tous =
                    i.contingents().stream().map(i::droits).toList();
            return i.droits(c).sur(i.commun("droits de tous", () -> Resultat.somme(tous)));
        }));

        suivi.au(FIN_2024);
        chacun(suivi, suivi::bilan);
        chacun(suivi, suivi::ouverture);
        suivi.bilans(PREMIER_TRIMESTRE);

        assertThat(regles).as("rights read of the file, and of what was done").hasValueLessThanOrEqualTo(2 * 5);
    }

    @Test
    void theYearIsSortedOnceForEveryQuestion() {
        Suivi suivi = suivi(3);
        AnneeDeSuivi lue = suivi.lue();

        suivi.au(FIN_2024);
        suivi.bilans();
        suivi.ouvertures();

        assertThat(suivi.lue()).isSameAs(lue);
    }

    @Test
    void aHolderIsReadWithoutTheOthers() {
        Suivi suivi = suivi(5);
        Journal journal = Journal.de(suivi.evenements());

        for (int n = 0; n < 5; n++) {
            assertThat(journal.lu(commune(n), FIN_2024).lues())
                    .extracting(Orientation::id)
                    .containsExactly("o" + n);
        }
        assertThat(journal.reservataires()).hasSize(5);
        assertThat(journal.lu(FIN_2024).lues()).hasSize(5);
    }

    /** A lease that says how often it is looked at. */
    private record Compteur(AtomicInteger lectures, Cas bail) implements Cas {
        @Override
        public String libelle() {
            return bail.libelle();
        }

        @Override
        public Reference source() {
            return bail.source();
        }

        @Override
        public Optional<Moment> dans(Examen e) {
            lectures.incrementAndGet();
            return bail.dans(e);
        }
    }

    private Suivi suivi(int communes) {
        return suivi(communes, AnneeDEssai.charte());
    }

    private Suivi suivi(int communes, Redaction texte) {
        Cas bail = new Compteur(cas, Cas.bailSigne(TEXTE.art("art. 4")));
        Charte charte = texte.droits((c, i) -> {
                    regles.incrementAndGet();
                    return ValeurDesDroits.solde(c).nomme("DU", Unite.DROITS_UNIQUES, TEXTE.art("art. 1"));
                })
                .fixe(ClausesAnnuelles.DECOMPTE, bail, TEXTE.art("art. 4"))
                .fixe(ClausesDuBilan.INDICATEURS, List.of(bail), TEXTE.art("art. 7"))
                .build();
        Releve.Builder releve = Releve.builder();
        List<Contingent> contingents = new ArrayList<>();
        List<Logement> logements = new ArrayList<>();
        List<Evenement> evenements = new ArrayList<>();
        Suivi.Builder suivi = Suivi.builder();
        for (int n = 0; n < communes; n++) {
            Reservataire r = commune(n);
            releve.note(Grandeur.FLUX, r.territoire(), 2024, 30, CONVENTION);
            contingents.add(Contingent.de(r, new EtatDesLieux(FIN_2023, CONVENTION), AnneeDEssai.uniques("5")));
            logements.add(Logement.builder()
                    .numero("L" + n)
                    .territoire(r.territoire())
                    .build());
            evenements.addAll(Recit.offre("o" + n, "2024-02-05", "L" + n, r)
                    .loue("2024-03-04", "2024-03-25")
                    .evenements());
            suivi.addConventions(AnneeDEssai.convention(r));
        }
        return suivi.charte(charte)
                .dossier(DossierAnnuel.builder()
                        .bailleur(TOIT)
                        .annee(2024)
                        .addAllContingents(contingents)
                        .releve(releve.build())
                        .build())
                .addAllLogements(logements)
                .addAllEvenements(evenements)
                .build();
    }

    private static Reservataire commune(int n) {
        String code = Integer.toString(10_000 + n);
        return new Reservataire(Categorie.COMMUNE, "commune " + code, Territoire.commune(code, "n° " + code, ESSAI));
    }
}
