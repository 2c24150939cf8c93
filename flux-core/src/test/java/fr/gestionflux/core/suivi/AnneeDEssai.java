package fr.gestionflux.core.suivi;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.Redaction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.charte.ValeurDesDroits;
import fr.gestionflux.core.droit.Apport;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Engagement;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.orientation.Partie;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Unite;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.temps.Delai;
import fr.gestionflux.core.temps.Periode;
import fr.gestionflux.kit.Histoires;
import fr.gestionflux.kit.Recit;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A made-up charter small enough to be checked by hand: 10 % of a flow of 30 homes, that is 3; a signed lease uses up one
 * right; three days to name candidates.
 */
final class AnneeDEssai {

    static final Reference TEXTE = Reference.de("charte d'essai, 01/01/2024");
    static final Reference CONVENTION = Reference.de("convention Valmont – Toit, 15/01/2024");
    static final Bailleur TOIT = new Bailleur("Toit");
    static final Territoire ESSAI = Territoire.departement("00", "Essai");
    static final Territoire VALMONT = Territoire.commune("00001", "Valmont", ESSAI);
    static final Territoire VERNAY = Territoire.commune("00002", "Vernay", ESSAI);
    static final Reservataire COMMUNE = new Reservataire(Categorie.COMMUNE, "commune de Valmont", VALMONT);
    static final Reservataire VOISINE = new Reservataire(Categorie.COMMUNE, "commune de Vernay", VERNAY);
    static final LocalDate FIN_2023 = LocalDate.of(2023, 12, 31);
    static final LocalDate FIN_2024 = LocalDate.of(2024, 12, 31);

    private AnneeDEssai() {}

    /** Droits uniques, one for each home counted. */
    static Redaction charte() {
        return inventaire()
                .droits((c, i) -> ValeurDesDroits.seulement(
                                c, List.of(DroitsUniques.GENRE), ValeurDesDroits.solde(c), TEXTE.art("art. 1"))
                        .nomme("DU", Unite.DROITS_UNIQUES, TEXTE.art("art. 1")))
                .acquis((c, i) -> ValeurDesDroits.somme(
                                c, Apport.class, a -> c.lu(a.intitule(), a.logements(), Unite.DROITS_UNIQUES))
                        .plus(ValeurDesDroits.solde(c))
                        .nomme("DU acquis", Unite.DROITS_UNIQUES, TEXTE.art("art. 6")))
                .fixe(ClausesDuBilan.ECOULEMENT, Quantite.of(1), TEXTE.art("art. 4"));
    }

    /** Homes held in an inventory: what is counted does not use them up. */
    static Redaction inventaire() {
        return Charte.de("essai", TEXTE)
                .enVigueur(Periode.aCompterDu(LocalDate.of(2024, 1, 1)))
                .droits((c, i) -> ValeurDesDroits.seulement(
                                c,
                                List.of(LogementsReserves.GENRE),
                                ValeurDesDroits.somme(c, LogementsReserves.class, l -> ValeurDesDroits.reserves(l, c)),
                                TEXTE.art("art. 1"))
                        .nomme("logements du réservataire", Unite.LOGEMENTS, TEXTE.art("art. 1")))
                .part((c, i) -> i.taux(Clauses.TAUX_DU_RESERVATAIRE))
                .flux((c, i) -> i.releve(Grandeur.FLUX, c, i.annee()))
                .acquis((c, i) -> ValeurDesDroits.droitsDuProgramme(c, TEXTE.art("art. 6"))
                        .nomme("logements acquis", Unite.LOGEMENTS, TEXTE.art("art. 6")))
                .programmes((c, logements, i) -> ValeurDesDroits.droitsDuProgramme(c, TEXTE.art("art. 6")))
                .fixe(Clauses.TAUX_DU_RESERVATAIRE, Taux.pourcent(10), TEXTE.art("art. 2"))
                .fixe(Clauses.EXCLUSIONS, List.of(Exclusion.PLAN_DE_VENTE), TEXTE.art("art. 3"))
                .fixe(Clauses.SOUSTRACTIONS, List.of(Soustraction.URGENCE), TEXTE.art("art. 3"))
                .fixe(ClausesAnnuelles.DECOMPTE, Cas.bailSigne(TEXTE.art("art. 4")), TEXTE.art("art. 4"))
                .fixe(ClausesAnnuelles.EXCEPTIONS, List.of(), TEXTE.art("art. 4"))
                .fixe(ClausesAnnuelles.GESTION, Gestion.DIRECTE, TEXTE.art("art. 5"))
                .fixe(ClausesAnnuelles.DELAI_CANDIDATS, new Delai(3, Delai.Mesure.JOURS_OUVRES), TEXTE.art("art. 5"))
                .fixe(
                        ClausesAnnuelles.ENGAGEMENTS,
                        List.of(Engagement.de(
                                "désigner des candidats",
                                Partie.RESERVATAIRE,
                                Cas.oriente(TEXTE.art("art. 5")),
                                Cas.propose(TEXTE.art("art. 5")),
                                ClausesAnnuelles.DELAI_CANDIDATS,
                                "le bailleur reprend le logement")),
                        TEXTE.art("art. 5"))
                .fixe(
                        ClausesDuBilan.INDICATEURS,
                        List.of(Cas.oriente(TEXTE.art("art. 7")), Cas.bailSigne(TEXTE.art("art. 7"))),
                        TEXTE.art("art. 7"))
                .fixe(ClausesDuBilan.VENTILATIONS, Axe.duNoyau(), TEXTE.art("art. 7"))
                .fixe(
                        ClausesDuBilan.FORMALITES,
                        List.of(new Formalite(
                                "bilan annuel", Partie.BAILLEUR, MonthDay.of(2, 27), TEXTE.art("art. 7"))),
                        TEXTE.art("art. 7"))
                .laisse(ClausesDuBilan.REPORT);
    }

    static Convention convention(Reservataire r, Stipulation<?>... stipulations) {
        return Convention.builder()
                .texte(CONVENTION)
                .bailleur(TOIT)
                .reservataire(r)
                .effet(LocalDate.of(2024, 1, 1))
                .addStipulations(stipulations)
                .build();
    }

    static DossierAnnuel dossier(int annee, Contingent... contingents) {
        Releve.Builder releve = Releve.builder();
        Stream.of(contingents)
                .map(Contingent::territoire)
                .distinct()
                .forEach(t -> releve.note(Grandeur.FLUX, t, annee, 30, CONVENTION));
        return DossierAnnuel.builder()
                .bailleur(TOIT)
                .annee(annee)
                .addContingents(contingents)
                .releve(releve.build())
                .build();
    }

    static Contingent contingent(Droit... droits) {
        return contingent(FIN_2023, droits);
    }

    static Contingent contingent(LocalDate au, Droit... droits) {
        return Contingent.de(COMMUNE, new EtatDesLieux(au, CONVENTION.art("inventaire")), droits);
    }

    static DroitsUniques uniques(String nombre) {
        return new DroitsUniques("solde", Quantite.parse(nombre), Origine.GARANTIE);
    }

    /** 2024 in Valmont, with its droits uniques and the homes L0 to L5. */
    static Suivi.Builder valmont(String droits, Recit... recits) {
        return valmont(charte().build(), contingent(uniques(droits)), recits);
    }

    static Suivi.Builder valmont(Charte charte, Contingent contingent, Recit... recits) {
        return de(charte, 2024, contingent, Recit.tous(recits)).addConventions(convention(COMMUNE));
    }

    static Suivi.Builder de(Charte charte, int annee, Contingent contingent, List<Evenement> evenements) {
        return Suivi.builder()
                .charte(charte)
                .dossier(dossier(annee, contingent))
                .addAllLogements(Histoires.logements(VALMONT))
                .addAllEvenements(evenements);
    }

    static Situation situation(Suivi.Builder suivi, LocalDate au) {
        return suivi.build().au(au).situation(COMMUNE).orElseThrow();
    }

    static Situation situation(Suivi.Builder suivi, String au) {
        return situation(suivi, LocalDate.parse(au));
    }

    static List<String> codes(List<Anomalie> anomalies) {
        return anomalies.stream().map(Anomalie::code).toList();
    }

    /** Without what this made-up file always says: a share that reads no right, a neighbour without any. */
    static List<Anomalie> propres(List<Anomalie> anomalies) {
        return anomalies.stream()
                .filter(a ->
                        !Set.of(Codes.DROIT_NON_LU, Codes.TERRITOIRE_INCONNU).contains(a.code()))
                .toList();
    }

    static List<String> messages(Stream<Anomalie> anomalies) {
        return anomalies.map(Anomalie::toString).toList();
    }
}
