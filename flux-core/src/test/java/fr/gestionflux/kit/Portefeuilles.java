package fr.gestionflux.kit;

import fr.gestionflux.core.annee.DossierAnnuel;
import fr.gestionflux.core.charte.Charte;
import fr.gestionflux.core.charte.Clauses;
import fr.gestionflux.core.charte.Convention;
import fr.gestionflux.core.charte.FournisseurDeCharte;
import fr.gestionflux.core.charte.Stipulation;
import fr.gestionflux.core.droit.Contingent;
import fr.gestionflux.core.droit.Droit;
import fr.gestionflux.core.droit.DroitDeSuite;
import fr.gestionflux.core.droit.DroitsUniques;
import fr.gestionflux.core.droit.GarantieEmprunt;
import fr.gestionflux.core.droit.LogementsReserves;
import fr.gestionflux.core.droit.Origine;
import fr.gestionflux.core.nombre.Arrondi;
import fr.gestionflux.core.nombre.Nombre;
import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.nombre.Taux;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.parc.Reservataire.Categorie;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.parc.Territoire.Echelle;
import fr.gestionflux.core.preuve.Reference;
import fr.gestionflux.core.preuve.Resultat;
import fr.gestionflux.core.releve.Grandeur;
import fr.gestionflux.core.releve.Releve;
import fr.gestionflux.kit.Portefeuille.ObjectifDonne;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Whole portfolios made of a charter's examples: what they hold at each level (kinds of holders and of rights, facts,
 * conventions) is spread over two made-up EPCI and six communes, with other numbers.
 */
final class Portefeuilles {

    private static final int COMMUNES = 6;
    private static final int EPCI = 2;

    /** Of a fact: left out, none, or so many percent of the example's. */
    private static final Arbitrary<Integer> POURCENTS = Arbitraries.frequency(
            Tuple.of(1, -1), Tuple.of(1, 0), Tuple.of(3, 50), Tuple.of(20, 100), Tuple.of(3, 130), Tuple.of(2, 300));

    private Portefeuilles() {}

    static Arbitrary<Portefeuille> de(FournisseurDeCharte f, List<Exemple> exemples) {
        Map<Integer, List<Exemple>> parAnnee = exemples.stream()
                .collect(Collectors.groupingBy(e -> e.dossier().annee(), LinkedHashMap::new, Collectors.toList()));
        return Arbitraries.of(List.copyOf(parAnnee.keySet())).flatMap(annee -> {
            List<Exemple> deLAnnee = parAnnee.get(annee);
            return Combinators.combine(
                            titulaire().list().ofMinSize(1).ofMaxSize(8),
                            donne().list().ofMaxSize(3),
                            POURCENTS.list().ofSize(31))
                    .as((titulaires, donnes, pourcents) -> new Patron(
                                    Calcul.version(f, annee).orElseThrow(), deLAnnee)
                            .portefeuille(titulaires, donnes, pourcents))
                    .withoutEdgeCases();
        });
    }

    /** What is drawn of a holder of the file: which model, where, and its rights. */
    private record Titulaire(int modele, int lieu, boolean sansConvention, long taux, List<DroitTire> droits) {}

    private record DroitTire(int modele, long nombre, int ans, Origine origine, Optional<Integer> lieu) {}

    private record Donne(boolean epci, int lieu, long logements, Origine origine) {}

    private static Arbitrary<Titulaire> titulaire() {
        Arbitrary<DroitTire> droit = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.longs().between(0, 40)),
                                Tuple.of(1, Arbitraries.longs().between(0, 100_000))),
                        Arbitraries.integers().between(-30, 15),
                        Arbitraries.of(Origine.class),
                        Arbitraries.integers().between(0, COMMUNES - 1).optional(0.3))
                .as(DroitTire::new);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, COMMUNES - 1),
                        Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true)),
                        Arbitraries.longs().between(0, 10_000),
                        droit.list().ofMaxSize(4))
                .as(Titulaire::new);
    }

    private static Arbitrary<Donne> donne() {
        return Combinators.combine(
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, COMMUNES - 1),
                        Arbitraries.longs().between(0, 40),
                        Arbitraries.of(Origine.class))
                .as(Donne::new);
    }

    /** The holder of an example, its convention when it is asked about, and the rights that its like may have. */
    private record Modele(Contingent contingent, Echelle echelle, Optional<Convention> convention) {

        Categorie categorie() {
            Categorie c = contingent.reservataire().categorie();
            return c == Categorie.COMMUNE && echelle == Echelle.EPCI ? Categorie.EPCI : c;
        }
    }

    /** The examples of a year, to cut portfolios from. */
    private static final class Patron {

        private final Charte charte;
        private final List<Exemple> exemples;
        private final List<Modele> modeles;
        private final Territoire departement;
        private final List<Territoire> communes;

        Patron(Charte charte, List<Exemple> exemples) {
            this.charte = charte;
            this.exemples = exemples;
            this.modeles = modeles(exemples);
            this.departement = modeles.get(0)
                    .contingent()
                    .territoire()
                    .a(Echelle.DEPARTEMENT)
                    .orElseThrow();
            String debut = (departement.code().replace("69M", "69").replace("6AE", "67") + "99").substring(0, 4);
            List<Territoire> epcis = IntStream.range(0, EPCI)
                    .mapToObj(n -> Territoire.epci("20009900" + n, "EPCI inventé " + n, departement))
                    .toList();
            this.communes = IntStream.range(0, COMMUNES)
                    .mapToObj(n -> Territoire.commune(debut + n, "Commune inventée " + n, epcis.get(n % EPCI)))
                    .toList();
        }

        /** A commune's example serves an EPCI too. */
        private static List<Modele> modeles(List<Exemple> exemples) {
            List<Modele> modeles = new ArrayList<>();
            for (Exemple e : exemples) {
                for (Contingent c : e.dossier().contingents()) {
                    Optional<Convention> convention = e.conventions().stream()
                            .filter(x -> x.reservataire().equals(c.reservataire()))
                            .findFirst();
                    Echelle echelle = c.territoire().echelle();
                    modeles.add(new Modele(c, echelle, convention));
                    if (c.reservataire().categorie() == Categorie.COMMUNE) {
                        modeles.add(new Modele(c, Echelle.EPCI, convention));
                    }
                }
            }
            return modeles;
        }

        Portefeuille portefeuille(List<Titulaire> titulaires, List<Donne> donnes, List<Integer> pourcents) {
            Map<Reservataire, Contingent> contingents = new LinkedHashMap<>();
            List<Convention> conventions = new ArrayList<>();
            for (Titulaire t : titulaires) {
                Modele m = modeles.get(t.modele() % modeles.size());
                Reservataire r = reservataire(m.categorie(), lieu(m.echelle(), t.lieu()));
                if (contingents.putIfAbsent(r, contingent(r, m, t.droits())) == null && !t.sansConvention()) {
                    m.convention().ifPresent(c -> conventions.add(convention(r, c, t.taux())));
                }
            }
            Map<Reservataire, ObjectifDonne> horsDossier = new LinkedHashMap<>();
            for (Donne d : donnes) {
                Echelle echelle = d.epci() ? Echelle.EPCI : Echelle.COMMUNE;
                Reservataire r = reservataire(d.epci() ? Categorie.EPCI : Categorie.COMMUNE, lieu(echelle, d.lieu()));
                if (!contingents.containsKey(r)) {
                    horsDossier.put(r, new ObjectifDonne(r, d.logements(), d.origine()));
                }
            }
            DossierAnnuel dossier = DossierAnnuel.builder()
                    .bailleur(exemples.get(0).dossier().bailleur())
                    .annee(exemples.get(0).dossier().annee())
                    .addAllContingents(contingents.values())
                    .releve(releve(contingents.keySet(), pourcents))
                    .build();
            return new Portefeuille(charte, departement, dossier, conventions, List.copyOf(horsDossier.values()));
        }

        private Territoire lieu(Echelle echelle, int commune) {
            return communes.get(commune).a(echelle).orElseThrow();
        }

        private static Reservataire reservataire(Categorie categorie, Territoire t) {
            return new Reservataire(categorie, categorie + " de " + t, t);
        }

        /** A right may lie elsewhere than its holder. */
        private Contingent contingent(Reservataire r, Modele m, List<DroitTire> tires) {
            List<Droit> patrons = m.contingent().droits();
            List<Droit> droits = new ArrayList<>();
            for (DroitTire t : patrons.isEmpty() ? List.<DroitTire>of() : tires) {
                Droit droit = droit(patrons.get(t.modele() % patrons.size()), "opération " + (droits.size() + 1), t);
                droits.add(t.lieu().<Droit>map(n -> droit.en(communes.get(n))).orElse(droit));
            }
            return new Contingent(r, m.contingent().etatDesLieux(), droits);
        }

        /** A right of the same kind; the same operation may have several guarantors. */
        private static Droit droit(Droit patron, String nom, DroitTire t) {
            Quantite nombre = Quantite.of(t.nombre());
            if (patron instanceof DroitDeSuite d) {
                return new DroitDeSuite(nom, nombre, d.anneeDeFin() + t.ans(), t.origine());
            }
            if (patron instanceof GarantieEmprunt g) {
                return new GarantieEmprunt(
                        nom, nombre, g.partReservee(), g.derniereEcheance().plusYears(t.ans()));
            }
            if (patron instanceof DroitsUniques) {
                return new DroitsUniques(nom, nombre, t.origine());
            }
            if (patron instanceof LogementsReserves l) {
                return new LogementsReserves(nom, nombre, t.origine(), l.fin().map(fin -> fin.plusYears(t.ans())));
            }
            return patron.renomme(nom).avecCompte(nombre);
        }

        /** As the example's, for another holder, at another rate when it writes one. */
        private static Convention convention(Reservataire r, Convention patron, long taux) {
            return Convention.builder()
                    .texte(Reference.de("convention de " + r))
                    .bailleur(patron.bailleur())
                    .reservataire(r)
                    .effet(patron.effet())
                    .type(patron.type())
                    .addAllStipulations(patron.stipulations().stream()
                            .<Stipulation<?>>map(s -> s.clause().equals(Clauses.TAUX_DU_RESERVATAIRE)
                                    ? Clauses.TAUX_DU_RESERVATAIRE.fixee(Taux.rapport(taux, 40_000), s.source())
                                    : s)
                            .toList())
                    .build();
        }

        /** Each fact of the examples on every territory of its level that a holder lies in; a commune's, on an EPCI that holds. */
        private Releve releve(Set<Reservataire> titulaires, List<Integer> pourcents) {
            Map<Releve.Cle, Resultat<?>> faits = new LinkedHashMap<>();
            for (Echelle echelle : List.of(Echelle.DEPARTEMENT, Echelle.EPCI, Echelle.COMMUNE)) {
                Set<Territoire> lieux = titulaires.stream()
                        .map(Reservataire::territoire)
                        .flatMap(t -> Stream.concat(
                                t.a(echelle).stream(),
                                echelle == Echelle.COMMUNE && t.echelle() == Echelle.EPCI
                                        ? Stream.of(t)
                                        : Stream.empty()))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                for (Exemple e : exemples) {
                    Releve patron = e.dossier().releve();
                    patron.cles().stream()
                            .filter(cle -> cle.territoire().echelle() == echelle)
                            .forEach(cle -> lieux.forEach(t -> faits.putIfAbsent(
                                    new Releve.Cle(cle.grandeur(), t, cle.annees()),
                                    patron.lire(cle.grandeur(), cle.territoire(), cle.annees())
                                            .orElseThrow())));
                }
            }
            Releve.Builder releve = Releve.builder();
            int rang = 0;
            for (Map.Entry<Releve.Cle, Resultat<?>> fait : faits.entrySet()) {
                note(releve, fait.getKey().grandeur(), fait, pourcents.get(rang % pourcents.size()));
                rang++;
            }
            return releve.build();
        }

        @SuppressWarnings("unchecked") // a fact has the nature of its key, and a percentage keeps it
        private static <N extends Nombre<N>> void note(
                Releve.Builder releve, Grandeur<N> g, Map.Entry<Releve.Cle, Resultat<?>> fait, int pourcent) {
            if (pourcent >= 0 && fait.getValue().estCalcule()) {
                releve.note(
                        g,
                        fait.getKey().territoire(),
                        fait.getKey().annees(),
                        (N) part(fait.getValue().valeur(), pourcent),
                        fait.getValue().reference().orElseThrow());
            }
        }

        private static Nombre<?> part(Nombre<?> n, int pourcent) {
            if (n instanceof Taux t) {
                Taux varie = t.fois(Taux.rapport(pourcent, 100));
                return varie.compareTo(Taux.ENTIER) > 0 ? Taux.ENTIER : varie;
            }
            return ((Quantite) n).fois(Taux.rapport(pourcent, 100)).arrondi(Arrondi.auPlusProche(0));
        }
    }
}
