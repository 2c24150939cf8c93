package fr.gestionflux.core.tables;

import fr.gestionflux.core.parc.Exclusion;
import fr.gestionflux.core.parc.Logement;
import fr.gestionflux.core.parc.Motif;
import fr.gestionflux.core.parc.Soustraction;
import fr.gestionflux.core.parc.Territoire;
import fr.gestionflux.core.preuve.Anomalie;
import fr.gestionflux.core.preuve.Codes;
import fr.gestionflux.core.saisie.ColonneDeTable;
import fr.gestionflux.core.saisie.ColonneDeTable.FormeDeChamp;
import fr.gestionflux.core.saisie.Libelles;
import fr.gestionflux.core.saisie.Ligne;
import fr.gestionflux.core.temps.Dates;
import fr.gestionflux.core.temps.Periode;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Homes. */
final class TableDesLogements extends Table<Logement> {

    private static final String EXCLU = "exclu : ";
    private static final String SOUSTRAIT = "soustrait : ";
    private static final String MOTIFS =
            "des motifs séparés par « ; », comme « exclu : plan de vente » ou « soustrait :"
                    + " mutations de locataires »";

    private final Repertoire repertoire;

    TableDesLogements(Repertoire repertoire) {
        super(
                "logements",
                "un logement",
                List.of(
                        TableDesReservataires.territoire("sa commune"),
                        facultative("numero", FormeDeChamp.CODE, "son numéro au répertoire (RPLS)", "73285001"),
                        facultative("reservataire", FormeDeChamp.TEXTE, "le libellé de son réservataire", "CILEO"),
                        facultative("typologie", FormeDeChamp.TEXTE, "son type", "T3"),
                        facultative("financement", FormeDeChamp.TEXTE, "ce qui l'a financé", "PLUS"),
                        facultative("adresse", FormeDeChamp.TEXTE, "son adresse", "1 rue de la Mairie"),
                        facultative("qpv", FormeDeChamp.OUI_NON, "s'il est dans un quartier prioritaire", "non"),
                        facultative("zone tendue", FormeDeChamp.OUI_NON, "si le marché y est tendu", "oui"),
                        facultative("construction", FormeDeChamp.ANNEE, "année de construction", "1998"),
                        facultative("mise en service", FormeDeChamp.ANNEE, "année de première mise en service", "1999"),
                        facultative("accessibilite", FormeDeChamp.TEXTE, "son accessibilité", "PMR"),
                        facultative(
                                "convention du",
                                FormeDeChamp.DATE,
                                "premier jour que l'inventaire imprime",
                                "01/01/2010"),
                        facultative(
                                "convention au",
                                FormeDeChamp.DATE,
                                "dernier jour que l'inventaire imprime",
                                "31/12/2049"),
                        facultative(
                                "motifs",
                                FormeDeChamp.TEXTE,
                                "pourquoi il n'est pas dans le flux : " + MOTIFS,
                                "exclu : plan de vente"),
                        facultative(
                                "ligne",
                                FormeDeChamp.ENTIER,
                                "sa ligne dans l'inventaire d'où il vient ; 0 sans inventaire ; celle de cette table quand"
                                        + " elle est vide",
                                "12")));
        this.repertoire = repertoire;
    }

    private static ColonneDeTable facultative(String nom, FormeDeChamp forme, String sens, String exemple) {
        return ColonneDeTable.de(nom, forme, sens, exemple).facultative();
    }

    @Override
    Validation<Seq<Anomalie>, Logement> lisLesChamps(Ligne l) {
        Champs c = new Champs(l);
        Optional<Territoire> territoire = TableDesReservataires.territoire(c, repertoire);
        Optional<String> numero = c.facultatif("numero");
        Optional<String> reservataire = c.facultatif("reservataire");
        Optional<String> typologie = c.facultatif("typologie");
        Optional<String> financement = c.facultatif("financement");
        Optional<String> adresse = c.facultatif("adresse");
        Optional<Boolean> qpv = c.ouiNon("qpv");
        Optional<Boolean> tendue = c.ouiNon("zone tendue");
        OptionalInt construction = c.anneeFacultative("construction");
        OptionalInt service = c.anneeFacultative("mise en service");
        Optional<String> accessibilite = c.facultatif("accessibilite");
        Optional<LocalDate> debut = c.jour("convention du");
        Optional<LocalDate> fin = c.jour("convention au");
        if (fin.isPresent() && !c.estDonne("convention du")) {
            c.refuse(Codes.CHAMP_VIDE, "convention du", "le premier jour, puisque « convention au » donne le dernier");
        }
        List<Motif> motifs = c.luSiDonne("motifs", Codes.MOTIF_INCONNU, MOTIFS, TableDesLogements::motifs)
                .orElse(List.of());
        int ligne = c.entier("ligne", l.numero());
        return c.donne(() -> Logement.builder()
                .ligne(ligne)
                .territoire(territoire.orElseThrow())
                .numero(numero)
                .reservataire(reservataire)
                .typologie(typologie)
                .financement(financement)
                .adresse(adresse)
                .qpv(qpv)
                .zoneTendue(tendue)
                .construction(construction)
                .miseEnService(service)
                .accessibilite(accessibilite)
                .convention(debut.map(d -> new Periode(d, fin.map(f -> f.plusDays(1)))))
                .addAllMotifs(motifs)
                .build());
    }

    private static Optional<List<Motif>> motifs(String texte) {
        List<Motif> lus = new ArrayList<>();
        for (String element : texte.split(";", -1)) {
            Optional<Motif> lu = motif(Libelles.net(element));
            if (lu.isEmpty()) {
                return Optional.empty();
            }
            lus.add(lu.get());
        }
        return Optional.of(lus);
    }

    /** Those of core without saying which of the two they are; a motive of a charter's own says it. */
    private static Optional<Motif> motif(String texte) {
        return prefixe(texte, EXCLU)
                .<Motif>map(Exclusion::de)
                .or(() -> prefixe(texte, SOUSTRAIT).map(Soustraction::de))
                .or(() -> Stream.<Motif>concat(Exclusion.duNoyau().stream(), Soustraction.duNoyau().stream())
                        .filter(m -> Libelles.semblables(m.libelle(), texte))
                        .findFirst());
    }

    private static Optional<String> prefixe(String texte, String prefixe) {
        return texte.startsWith(prefixe)
                ? Optional.of(Libelles.net(texte.substring(prefixe.length()))).filter(t -> !t.isEmpty())
                : Optional.empty();
    }

    @Override
    void remplis(Cases cases, Logement x) {
        cases.met("territoire", repertoire.lieux().reference(x.territoire()))
                .met("numero", x.numero())
                .met("reservataire", x.reservataire())
                .met("typologie", x.typologie())
                .met("financement", x.financement())
                .met("adresse", x.adresse())
                .met("qpv", x.qpv().map(Champs::ouiNon))
                .met("zone tendue", x.zoneTendue().map(Champs::ouiNon))
                .met("construction", x.construction())
                .met("mise en service", x.miseEnService())
                .met("accessibilite", x.accessibilite())
                .met("convention du", x.convention().map(p -> Dates.texte(p.debut())))
                .met("convention au", x.convention().flatMap(Periode::finExclue).map(f -> Dates.texte(f.minusDays(1))))
                .met(
                        "motifs",
                        x.motifs().stream()
                                .map(m -> (m instanceof Exclusion ? EXCLU : SOUSTRAIT) + m.libelle())
                                .collect(Collectors.joining(" ; ")))
                .met("ligne", Integer.toString(x.ligne()));
    }
}
