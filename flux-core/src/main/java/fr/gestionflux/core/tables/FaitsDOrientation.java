package fr.gestionflux.core.tables;

import fr.gestionflux.core.orientation.Fait;
import fr.gestionflux.core.orientation.Fait.Acceptation;
import fr.gestionflux.core.orientation.Fait.AccuseDeReception;
import fr.gestionflux.core.orientation.Fait.Annulation;
import fr.gestionflux.core.orientation.Fait.Designation;
import fr.gestionflux.core.orientation.Fait.Echec;
import fr.gestionflux.core.orientation.Fait.Entree;
import fr.gestionflux.core.orientation.Fait.MiseADisposition;
import fr.gestionflux.core.orientation.Fait.Parc;
import fr.gestionflux.core.orientation.Fait.Radiation;
import fr.gestionflux.core.orientation.Fait.RefusDuReservataire;
import fr.gestionflux.core.orientation.Fait.Reorientation;
import fr.gestionflux.core.orientation.Fait.Reprise;
import fr.gestionflux.core.orientation.FaitDeCandidat;
import fr.gestionflux.core.orientation.FaitDeCandidat.Attribution;
import fr.gestionflux.core.orientation.FaitDeCandidat.BailSigne;
import fr.gestionflux.core.orientation.FaitDeCandidat.Decision;
import fr.gestionflux.core.orientation.FaitDeCandidat.Desistement;
import fr.gestionflux.core.orientation.FaitDeCandidat.Public;
import fr.gestionflux.core.orientation.FaitDeCandidat.RefusCaleol;
import fr.gestionflux.core.orientation.FaitDeCandidat.Reponse;
import fr.gestionflux.core.orientation.FaitDeCandidat.Visite;
import fr.gestionflux.core.orientation.Phase;
import fr.gestionflux.core.parc.Annuaire;
import fr.gestionflux.core.parc.Reservataire;
import fr.gestionflux.core.preuve.Codes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which columns each fact of an orientation reads and writes. Immutable and thread-safe. */
final class FaitsDOrientation {

    /** What a candidate answers, as it is written. */
    static final Map<String, Decision> DECISIONS = decisions();

    private final Repertoire repertoire;

    FaitsDOrientation(Repertoire repertoire) {
        this.repertoire = repertoire;
    }

    private static Map<String, Decision> decisions() {
        Map<String, Decision> parTexte = new LinkedHashMap<>();
        parTexte.put("accepte", Decision.ACCEPTE);
        parTexte.put("refuse", Decision.REFUSE);
        parTexte.put("silence", Decision.SILENCE);
        return Collections.unmodifiableMap(parTexte);
    }

    /** What happened; what cannot be is kept by the fields. */
    Optional<Fait> lis(Champs c, Phase phase) {
        return switch (phase) {
            case MISE_A_DISPOSITION -> offre(c);
            case ACCUSE -> Optional.of(new AccuseDeReception());
            case ACCEPTATION ->
                Optional.of(new Acceptation(c.ouiNon("dossiers au bailleur").orElse(false)));
            case REFUS -> Optional.of(new RefusDuReservataire(c.motif("motif")));
            case DESIGNATION -> designation(c, 1);
            case NOUVELLE_DESIGNATION -> designation(c, 2);
            case VISITE -> visite(c);
            case ATTRIBUTION -> attribution(c);
            case REFUS_CALEOL -> {
                boolean dalo = c.ouiNon("dalo").orElse(false);
                yield duCandidat(c, candidat -> new RefusCaleol(candidat, c.motif("motif"), dalo));
            }
            case REPONSE -> reponse(c);
            case DESISTEMENT -> duCandidat(c, candidat -> new Desistement(candidat, c.motif("motif")));
            case ECHEC -> Optional.of(new Echec());
            case BAIL -> duCandidat(c, BailSigne::new);
            case ENTREE -> Optional.of(new Entree());
            case RADIATION -> Optional.of(new Radiation());
            case REPRISE -> Optional.of(new Reprise(c.motif("motif")));
            case REORIENTATION ->
                TableDesReservataires.reservataire(c, repertoire).map(Reorientation::new);
            case ANNULATION -> Optional.of(new Annulation(c.motif("motif")));
        };
    }

    private Optional<Fait> offre(Champs c) {
        Optional<String> logement = c.texte("logement");
        Optional<Reservataire> qui = TableDesReservataires.reservataire(c, repertoire);
        Parc parc = c.choixFacultatif("parc", Parc.values()).orElse(Parc.EXISTANT);
        boolean conforme = c.ouiNon("conforme").orElse(true);
        return logement.flatMap(n -> qui.map(r -> new MiseADisposition(n, r, parc, conforme)));
    }

    private static Optional<Fait> designation(Champs c, int sinon) {
        int tour = c.entier("tour", sinon);
        Optional<String> donnes = c.texte("candidats");
        int candidats = donnes.isPresent() ? c.entier("candidats", 0) : 0;
        int ajoutes = c.entier("ajoutes", 0);
        Optional<String> raison = c.facultatif("raison");
        boolean dalo = c.ouiNon("dalo").orElse(false);
        if (tour < 1 || (tour == 1) != (sinon == 1)) {
            c.refuse(
                    Codes.NOMBRE_HORS_BORNES,
                    "tour",
                    sinon == 1 ? "1, ou « " + Phase.NOUVELLE_DESIGNATION + " »" : "au moins 2");
        }
        if (candidats < 0) {
            c.refuse(Codes.NOMBRE_NEGATIF, "candidats", "un nombre positif ou nul");
        }
        if (ajoutes < 0) {
            c.refuse(Codes.NOMBRE_NEGATIF, "ajoutes", "un nombre positif ou nul");
        }
        return tour < 1 || candidats < 0 || ajoutes < 0
                ? Optional.empty()
                : Optional.of(new Designation(tour, candidats, ajoutes, dalo, raison));
    }

    private static Optional<Fait> visite(Champs c) {
        if (!c.estDonne("acceptee")) {
            c.refuse(Codes.CHAMP_VIDE, "acceptee", "« oui » ou « non »");
        }
        boolean acceptee = c.ouiNon("acceptee").orElse(false);
        return duCandidat(c, candidat -> new Visite(candidat, acceptee));
    }

    private static Optional<Fait> attribution(Champs c) {
        int rang = c.entier("rang", 1);
        boolean condition = c.ouiNon("sous condition").orElse(false);
        Optional<Public> menage = c.choixFacultatif("menage", Public.values());
        if (rang < 1) {
            c.refuse(Codes.NOMBRE_HORS_BORNES, "rang", "au moins 1");
        }
        return duCandidat(c, candidat -> new Attribution(candidat, Math.max(rang, 1), condition, menage));
    }

    private static Optional<Fait> reponse(Champs c) {
        Optional<Decision> decision =
                c.choix("decision", DECISIONS.keySet().toArray(new String[0])).map(DECISIONS::get);
        return c.texte("candidat").flatMap(x -> decision.map(d -> new Reponse(x, d)));
    }

    private static Optional<Fait> duCandidat(Champs c, Function<String, Fait> fait) {
        return c.texte("candidat").map(fait);
    }

    static void remplis(Cases cases, Fait fait) {
        if (fait instanceof MiseADisposition f) {
            cases.met("logement", f.logement())
                    .met("reservataire", Annuaire.reference(f.reservataire()))
                    .met("parc", f.parc().toString())
                    .met("conforme", f.conforme());
        } else if (fait instanceof Acceptation f) {
            cases.met("dossiers au bailleur", f.dossiersAuBailleur());
        } else if (fait instanceof RefusDuReservataire f) {
            cases.met("motif", f.motif());
        } else if (fait instanceof Designation f) {
            cases.met("tour", Integer.toString(f.tour()))
                    .met("candidats", Integer.toString(f.candidats()))
                    .met("ajoutes", Integer.toString(f.ajoutes()))
                    .met("raison", f.raison())
                    .met("dalo", f.dalo());
        } else if (fait instanceof Reprise f) {
            cases.met("motif", f.motif());
        } else if (fait instanceof Reorientation f) {
            cases.met("reservataire", Annuaire.reference(f.vers()));
        } else if (fait instanceof Annulation f) {
            cases.met("motif", f.motif());
        }
    }

    static void remplis(Cases cases, FaitDeCandidat fait) {
        cases.met("candidat", fait.candidat());
        if (fait instanceof Visite f) {
            cases.met("acceptee", f.acceptee());
        } else if (fait instanceof Attribution f) {
            cases.met("rang", Integer.toString(f.rang()))
                    .met("sous condition", f.sousCondition())
                    .met("menage", f.menage().map(Public::toString));
        } else if (fait instanceof RefusCaleol f) {
            cases.met("motif", f.motif()).met("dalo", f.dalo());
        } else if (fait instanceof Reponse f) {
            DECISIONS.forEach((texte, decision) -> {
                if (decision == f.decision()) {
                    cases.met("decision", texte);
                }
            });
        } else if (fait instanceof Desistement f) {
            cases.met("motif", f.motif());
        }
    }
}
