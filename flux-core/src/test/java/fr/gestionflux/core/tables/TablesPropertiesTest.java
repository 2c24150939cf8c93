package fr.gestionflux.core.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gestionflux.core.charte.Acte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Duree;
import fr.gestionflux.core.charte.Garants;
import fr.gestionflux.core.charte.ObjectifIndicatif;
import fr.gestionflux.core.charte.Prorata;
import fr.gestionflux.core.charte.Reconduction;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitTenu;
import fr.gestionflux.core.droit.EtatDesLieux;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.orientation.Cas;
import fr.gestionflux.core.orientation.ClausesAnnuelles;
import fr.gestionflux.core.orientation.Evenement;
import fr.gestionflux.core.orientation.Fait;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.orientation.Gestion;
import fr.gestionflux.core.parc.Bailleur;
import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.core.repartition.Delegation;
import fr.gestionflux.core.suivi.Axe;
import fr.gestionflux.core.suivi.Caracteristique;
import fr.gestionflux.core.suivi.Cible;
import fr.gestionflux.core.suivi.ClausesDuBilan;
import fr.gestionflux.core.suivi.PassageDAnnee;
import fr.gestionflux.core.suivi.Programme;
import fr.gestionflux.core.suivi.RegleDeReport;
import fr.gestionflux.core.suivi.Sortie;
import fr.gestionflux.core.suivi.Transfert;
import fr.gestionflux.core.suivi.Transmission;
import fr.gestionflux.core.tables.LigneDImpression.NatureDImpression;
import fr.gestionflux.core.temps.Annees;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.kit.Domaine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What a table writes, it reads back as it was, however it is typed again. */
@Domain(Domaine.class)
@Domain(DomainContext.Global.class)
class TablesPropertiesTest {

    private static Repertoire connait(List<Territoire> lieux, List<Reservataire> reservataires) {
        return Repertoire.de(Vocabulaire.duNoyau())
                .avecTerritoires(
                        Stream.concat(lieux.stream(), reservataires.stream().map(Reservataire::territoire))
                                .toList())
                .avecReservataires(reservataires);
    }

    @Property
    void places(@ForAll Territoire t) {
        Relues.revient(Tables.de(connait(List.of(t), List.of())).territoires(), t);
    }

    @Property
    void placesInAnyOrder(@ForAll("melanges") List<Territoire> tous) {
        TableEcrite ecrite = new TableEcrite(
                "territoires",
                Tables.de(connait(tous, List.of())).territoires().entete(),
                tous.stream()
                        .map(t -> Tables.de(connait(tous, List.of()))
                                .territoires()
                                .ecris(t)
                                .get())
                        .toList());

        assertThat(Tables.de(connait(List.of(), List.of()))
                        .territoires()
                        .lire(ecrite.tableau())
                        .lus())
                .map(Territoire::autour)
                .isEqualTo(tous.stream().map(Territoire::autour).toList());
    }

    @Provide
    Arbitrary<List<Territoire>> melanges() {
        return Domaine.commune().map(Territoire::autour).flatMap(Arbitraries::shuffle);
    }

    @Property
    void holders(@ForAll Reservataire r, @ForAll boolean id) {
        Reservataire nomme = id ? r.avecId("R-00" + r.nom().length()) : r;
        Relues.revient(Tables.de(connait(List.of(), List.of(nomme))).reservataires(), nomme);
    }

    @Property
    void inventories(@ForAll Reservataire r, @ForAll("etats") EtatDesLieux etat) {
        Relues.revient(Tables.de(connait(List.of(), List.of(r))).etatsDesLieux(), new EtatTenu(r, etat));
    }

    @Provide
    Arbitrary<EtatDesLieux> etats() {
        return Combinators.combine(
                        Domaine.date(), Domaine.reference(), Domaine.annee().optional(0.5))
                .as((au, source, annee) -> annee.map(n -> new EtatDesLieux(au, source).converti(n))
                        .orElseGet(() -> new EtatDesLieux(au, source)));
    }

    @Property
    void rights(
            @ForAll("droits") Droit droit,
            @ForAll Reservataire r,
            @ForAll("etats") EtatDesLieux etat,
            @ForAll Territoire t) {
        Repertoire connus = connait(List.of(t), List.of(r)).avecEtats(Map.of(r, etat));
        Relues.revient(Tables.de(connus).droits(), new DroitTenu(r, etat, droit));
        Relues.revient(Tables.de(connus).droits(), new DroitTenu(r, etat, droit.en(t)));
    }

    @Provide
    Arbitrary<Droit> droits() {
        return Arbitraries.oneOf(
                Domaine.droit(),
                Combinators.combine(Arbitraries.longs().between(0, 500), Domaine.taux(), Domaine.fin())
                        .as((n, quotite, fin) ->
                                GarantieEmprunt.parQuotite("opération", Quantite.of(n), quotite, fin)));
    }

    @Property
    void facts(@ForAll("notes") FaitNote f) {
        Relues.revient(
                Tables.de(connait(List.of(f.cle().territoire()), List.of())).faits(), f);
    }

    /** The figure that a row makes is the one that it was written from, whatever its derivation. */
    @Property
    void figuresOfFacts(@ForAll("notes") FaitNote f) {
        Releve.Builder builder = Releve.builder();
        f.note(builder);
        Resultat<?> fait = builder.build().lire(f.cle()).orElseThrow();
        TableDesFaits table = TableDesFaits.faits(connait(List.of(f.cle().territoire()), List.of()));

        assertThat(table.deReleve(f.cle(), fait).isValid()).isEqualTo(fait.estCalcule());
        if (fait.estCalcule()) {
            assertThat(table.deReleve(f.cle(), fait).get()).isEqualTo(f);
        }
    }

    @Provide
    Arbitrary<FaitNote> notes() {
        Arbitrary<Integer> longueur = Arbitraries.integers().between(0, 4);
        Arbitrary<FaitNote> compte = Combinators.combine(
                        Arbitraries.of(
                                Grandeur.LOGEMENTS,
                                Grandeur.exclus(Exclusion.DEMOLITION),
                                Grandeur.exclus(Exclusion.de("bail à réhabilitation"))),
                        Domaine.territoire(),
                        Domaine.annee(),
                        longueur,
                        Domaine.effectif(),
                        Domaine.reference(),
                        reprise())
                .as((g, t, n, ans, v, s, de) -> valeur(new Releve.Cle(g, t, new Annees(n, n + ans)), v, s, de));
        Arbitrary<FaitNote> prevision = Combinators.combine(
                        Arbitraries.of(Grandeur.FLUX, Grandeur.soustraits(Soustraction.VENTE)),
                        Domaine.territoire(),
                        Domaine.annee(),
                        longueur,
                        Domaine.quantite().filter(q -> q.signe() >= 0),
                        Domaine.reference(),
                        reprise())
                .as((g, t, n, ans, v, s, de) -> valeur(new Releve.Cle(g, t, new Annees(n, n + ans)), v, s, de));
        Arbitrary<FaitNote> taux = Combinators.combine(
                        Arbitraries.of(Grandeur.ROTATION, Grandeur.PART_MUTATIONS),
                        Domaine.territoire(),
                        Domaine.annee(),
                        longueur,
                        Domaine.taux(),
                        Domaine.reference(),
                        reprise())
                .as((g, t, n, ans, v, s, de) -> valeur(new Releve.Cle(g, t, new Annees(n, n + ans)), v, s, de));
        Arbitrary<FaitNote> rapport = Combinators.combine(
                        Domaine.territoire(),
                        Domaine.annee(),
                        Arbitraries.longs().between(0, 300),
                        Arbitraries.longs().between(0, 300),
                        Domaine.reference(),
                        reprise())
                .as((t, n, haut, bas, s, de) -> new FaitNote(
                        new Releve.Cle(Grandeur.ROTATION, t, Annees.annee(n)),
                        Optional.empty(),
                        Optional.of(Quantite.of(haut)),
                        Optional.of(Quantite.of(bas)),
                        s,
                        de));
        return Arbitraries.oneOf(compte, prevision, taux, rapport);
    }

    private static Arbitrary<OptionalInt> reprise() {
        return Arbitraries.integers()
                .between(2010, 2019)
                .optional(0.3)
                .map(n -> n.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static FaitNote valeur(Releve.Cle cle, Nombre<?> v, Reference s, OptionalInt de) {
        return new FaitNote(cle, Optional.of(v), Optional.empty(), Optional.empty(), s, de);
    }

    @Property
    void conventionsAndActs(@ForAll Reservataire r, @ForAll Reference texte, @ForAll LocalDate jour) {
        LigneDeConvention c = new LigneDeConvention("c1", r, Optional.empty(), texte, jour);
        Acte avenant = Acte.avenant(texte, jour);
        Repertoire connus = connait(List.of(), List.of(r)).avecTextes(List.of(c), List.of());

        Relues.revient(Tables.de(connus).conventions(), c);
        Relues.revient(Tables.de(connus).actes(), new LigneDActe("a1", "c1", avenant));
        Relues.revient(Tables.de(connus).actes(), new LigneDActe("a1", "c1", avenant.jusquAu(jour.plusYears(1))));
        Relues.revient(
                Tables.de(connus).actes(), new LigneDActe("a1", "c1", Acte.arrete(texte, jour, jour.plusDays(90))));
    }

    @Property
    void stipulations(@ForAll("stipulees") Stipulation<?> s, @ForAll boolean parActe) {
        LigneDeConvention c = new LigneDeConvention(
                "c1",
                new Reservataire(Reservataire.Categorie.ETAT, "État", Territoire.departement("73", "Savoie")),
                Optional.empty(),
                s.source(),
                LocalDate.of(2024, 1, 1));
        LigneDActe a = new LigneDActe("a1", "c1", Acte.avenant(s.source(), LocalDate.of(2025, 1, 1)));
        Tables tables = Tables.de(connait(List.of(), List.of(c.reservataire())).avecTextes(List.of(c), List.of(a)));
        Relues.revient(
                tables.stipulations(), new LigneDeStipulation("c1", parActe ? Optional.of("a1") : Optional.empty(), s));
    }

    @Provide
    Arbitrary<Stipulation<?>> stipulees() {
        return Combinators.combine(
                        Domaine.reference(),
                        Domaine.taux(),
                        Domaine.decimale(),
                        Domaine.delai(),
                        Domaine.arrondi(),
                        Arbitraries.integers().between(1, 99))
                .flatAs((s, taux, n, delai, arrondi, ans) -> Arbitraries.of(List.<Stipulation<?>>of(
                        Clauses.PLAFOND_PART.fixee(taux, s),
                        Clauses.MINIMUM.fixee(n, s),
                        Clauses.RECUL_DU_STOCK.fixee(ans, s),
                        Clauses.GARANTS.fixee(Garants.AVEC_LE_DEPARTEMENT, s),
                        Clauses.PRORATA.fixee(Prorata.EN_JOURS, s),
                        Clauses.EN_LOGEMENTS.fixee(arrondi, s),
                        Clauses.EN_LOGEMENTS.fixee(Arrondi.auMultiple(ans + 1), s),
                        Clauses.EN_LOGEMENTS.fixee(Arrondi.parExces(0), s),
                        Clauses.DUREE.fixee(new Duree(ans, Reconduction.TACITE), s),
                        Clauses.DUREE.fixee(new Duree(ans, Reconduction.AUCUNE), s),
                        Clauses.EXCLUSIONS.fixee(List.of(Exclusion.DEMOLITION, Exclusion.de("autre")), s),
                        Clauses.SOUSTRACTIONS.fixee(List.of(), s),
                        Clauses.OBJECTIFS_INDICATIFS.fixee(
                                List.of(
                                        new ObjectifIndicatif("T3", Optional.empty()),
                                        new ObjectifIndicatif("PLAI : neufs", Optional.of(taux))),
                                s),
                        ClausesAnnuelles.GESTION.fixee(Gestion.DELEGUEE, s),
                        ClausesAnnuelles.DELAI_CANDIDATS.fixee(delai, s),
                        ClausesAnnuelles.DECOMPTE.fixee(Cas.bailSigne(s), s),
                        ClausesAnnuelles.EXCEPTIONS.fixee(List.of(Cas.sansCandidat(s), Cas.refusDalo(s)), s),
                        ClausesDuBilan.REPORT.fixee(RegleDeReport.DE_DROIT, s),
                        ClausesDuBilan.PASSAGE.fixee(PassageDAnnee.EN_SOLDE, s),
                        ClausesDuBilan.VENTILATIONS.fixee(List.of(Axe.TYPOLOGIE, Axe.PUBLIC), s),
                        ClausesDuBilan.CIBLES.fixee(
                                List.of(
                                        Cible.nombre(Axe.EPCI, "MEL", ans, s),
                                        Cible.part(Axe.COMMUNE, "Lille : centre", taux, s)),
                                s),
                        ClausesDuBilan.CARACTERISTIQUES.fixee(
                                List.of(new Caracteristique(Axe.TYPOLOGIE, List.of("T2", "T3"), s)), s))));
    }

    @Property
    void homes(@ForAll Logement logement) {
        Relues.revient(
                Tables.de(connait(List.of(logement.territoire()), List.of())).logements(), logement);
    }

    @Property
    void events(@ForAll List<Evenement> evenements) {
        List<Evenement> identifies =
                evenements.stream().map(TablesPropertiesTest::identifie).toList();
        List<Reservataire> nommes = identifies.stream()
                .flatMap(e -> e.fait() instanceof MiseADisposition m
                        ? Stream.of(m.reservataire())
                        : e.fait() instanceof Reorientation r ? Stream.of(r.vers()) : Stream.empty())
                .toList();
        Table<Evenement> table = Tables.de(connait(List.of(), nommes)).evenements();
        identifies.forEach(e -> Relues.revient(table, e));
    }

    /** Two communes may have one name: only ids tell them. */
    private static Evenement identifie(Evenement e) {
        Fait fait = e.fait();
        if (fait instanceof MiseADisposition m) {
            fait = new MiseADisposition(m.logement(), identifie(m.reservataire()), m.parc(), m.conforme());
        } else if (fait instanceof Reorientation r) {
            fait = new Reorientation(identifie(r.vers()));
        }
        return new Evenement(e.id(), e.orientation(), e.date(), fait, e.corrige());
    }

    private static Reservataire identifie(Reservataire r) {
        return r.avecId(r.categorie().name() + r.territoire().code());
    }

    @Property
    void objectivesThatAreGiven(
            @ForAll Reservataire r, @ForAll Reference source, @ForAll("parts") Taux part, @ForAll Origine origine) {
        Table<ObjectifDonne> table = Tables.de(connait(List.of(), List.of(r))).donnes();
        Relues.revient(table, ObjectifDonne.de(r, Quantite.of(35), origine, source));
        Relues.revient(table, ObjectifDonne.part(r, part, Quantite.parse("120,5"), origine, source));
    }

    @Provide
    Arbitrary<Taux> parts() {
        return Domaine.taux().filter(t -> t.signe() > 0 && t.compareTo(Taux.ENTIER) <= 0);
    }

    @Property
    void delegations(@ForAll Reservataire r, @ForAll Reference acte, @ForAll("parts") Taux part) {
        Reservataire gerant = new Reservataire(Reservataire.Categorie.AUTRE, "gérant", r.territoire()).avecId("G");
        Reservataire prefet = new Reservataire(Reservataire.Categorie.ETAT, "préfet", r.territoire()).avecId("P");
        Reservataire identifie = r.avecId("R");
        Table<Delegation> table = Tables.de(connait(List.of(), List.of(identifie, gerant, prefet)))
                .delegations();
        Relues.revient(table, Delegation.totale(identifie, gerant, acte));
        Relues.revient(table, Delegation.partielle(identifie, gerant, part, acte));
        Relues.revient(table, Delegation.saufAgents(prefet, gerant, acte));
    }

    @Property
    void programmes(@ForAll Territoire t, @ForAll LocalDate jour, @ForAll Reference source, @ForAll boolean connu) {
        Relues.revient(
                Tables.de(connait(List.of(t), List.of())).programmes(),
                Programme.builder()
                        .nom("Les Tilleuls")
                        .territoire(t)
                        .miseEnService(jour)
                        .logements(Quantite.of(10))
                        .addAllNumeros(connu ? List.of("73285001", "73285002") : List.of())
                        .source(source)
                        .caleol(connu ? Optional.of(jour) : Optional.empty())
                        .build());
    }

    @Property
    void acquisitions(
            @ForAll("droits") Droit droit,
            @ForAll Reservataire r,
            @ForAll("etats") EtatDesLieux etat,
            @ForAll Territoire t) {
        Programme p = Programme.builder()
                .nom("Les Tilleuls")
                .territoire(t)
                .miseEnService(LocalDate.of(2024, 9, 2))
                .logements(Quantite.of(10))
                .source(Reference.de("programmation"))
                .build();
        Table<DroitAcquis> table = Tables.de(connait(List.of(t), List.of(r)).avecProgrammes(List.of(p)))
                .acquisitions();
        Relues.revient(table, new DroitAcquis(Optional.empty(), r, etat, Optional.of(droit)));
        Relues.revient(table, new DroitAcquis(Optional.of(p.nom()), r, etat, Optional.of(droit.en(t))));
        Relues.revient(table, new DroitAcquis(Optional.of(p.nom()), r, etat, Optional.empty()));
    }

    @Property
    void whatLeaves(
            @ForAll("droits") Droit droit, @ForAll Reservataire r, @ForAll LocalDate jour, @ForAll Reference source) {
        Tables tables = Tables.de(connait(List.of(), List.of(r)));
        Relues.revient(tables.sorties(), new Sortie(r, "opération 399", Quantite.parse("0,5"), "vente", source));
        Relues.revient(
                tables.transferts(), new Transfert(r, droit, new Bailleur("OPAC"), new Bailleur("Val"), jour, source));
    }

    @Property
    void whatIsSaidOfAHoldersYear(@ForAll Reservataire r, @ForAll LocalDate jour, @ForAll Reference source) {
        Tables tables = Tables.de(connait(List.of(), List.of(r)));
        Relues.revient(tables.honores(), new LogementsHonores(r, Quantite.of(4), source));
        Relues.revient(tables.justifications(), new LigneDeJustification(r, "moins de logements ; « rien »"));
        Relues.revient(tables.transmissions(), new Transmission("bilan annuel", jour.getYear(), jour));
    }

    @Property
    void prints(@ForAll Reservataire r, @ForAll Reference ou, @ForAll LocalDate jour, @ForAll boolean blanc) {
        Table<LigneDImpression> table =
                Tables.de(connait(List.of(), List.of(r))).impressions();
        for (NatureDImpression nature : NatureDImpression.values()) {
            String attendu = switch (nature) {
                case CHIFFRE, PLAFOND -> "DS1 de 399";
                case ANNEE -> Integer.toString(jour.getYear());
                case FIN -> Dates.texte(jour);
            };
            Relues.revient(
                    table,
                    new LigneDImpression(
                            ou,
                            "part du flux",
                            nature,
                            blanc ? Optional.empty() : Optional.of(r),
                            attendu,
                            blanc ? "" : "13,40 / 74 * 100 = 18,11 %"));
        }
    }

    @Property
    void heads(@ForAll Territoire t, @ForAll boolean tout) {
        Relues.revient(
                Tables.de(connait(List.of(t), List.of())).dossier(),
                new Tete(
                        new Bailleur("OPAC"),
                        2024,
                        tout ? Optional.of("savoie") : Optional.empty(),
                        tout ? Optional.of(t) : Optional.empty(),
                        tout ? List.of(new Annees(1950, 1999), Annees.annee(2000)) : List.of()));
    }

    @Property
    void carryOver(@ForAll Reservataire r, @ForAll Reference source, @ForAll LigneDeReport.SensDuReport sens) {
        Relues.revient(
                Tables.de(connait(List.of(), List.of(r))).reports(),
                new LigneDeReport(r, sens, Quantite.of(3), source));
    }
}
