package fr.gestionflux.passerelle.recu;

import fr.gestionflux.core.nombre.Quantite;
import fr.gestionflux.core.recu.ChiffreDeRecu;
import fr.gestionflux.core.recu.ColonneDeRecu;
import fr.gestionflux.core.recu.EtapeDeRecu;
import fr.gestionflux.core.recu.Recu;
import fr.gestionflux.core.recu.TableDeRecu;
import fr.gestionflux.passerelle.porte.Sha256;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Redoes every step of receipts without any charter, as {@code verifier-recu.js} does: operations, roundings, bounds, readable
 * forms, cells of tables, fingerprints. The rules themselves are not redone: they are not in a receipt. Not thread-safe.
 */
public final class VerificationDeRecus {

    private static final Set<String> CONTENUS = Set.of("texte", "etape");

    private final Map<String, RecuDonne> dossiers = new HashMap<>();
    private final Map<String, Map<String, Optional<Quantite>>> partagees = new HashMap<>();

    /**
     * Knows the files' own receipts.
     *
     * @param tous every receipt that was given
     */
    public VerificationDeRecus(List<RecuDonne> tous) {
        tous.stream()
                .filter(RecuDonne::estDuDossier)
                .forEach(d -> dossiers.put(d.json().path("dossier").asString(""), d));
    }

    /**
     * Redoes a receipt.
     *
     * @param donne the receipt
     * @return how many steps it has
     * @throws FauteDeRecu at the first step that is not what its operands give
     */
    public int verifie(RecuDonne donne) throws FauteDeRecu {
        Recu recu = donne.lis();
        Map<String, Optional<Quantite>> connues = new HashMap<>(partagees(donne, recu));
        if (!donne.estDuDossier()) {
            refais(recu.etapes(), connues);
        }
        for (ChiffreDeRecu c : recu.chiffres()) {
            exige(c.etape(), "chiffre « " + c.nom() + " »", connues);
        }
        for (TableDeRecu t : recu.tables()) {
            verifie(t, connues);
        }
        differe("empreinte des données", recu.empreinte(), empreinte(recu.etapes()));
        return recu.etapes().size();
    }

    private static void refais(List<EtapeDeRecu> etapes, Map<String, Optional<Quantite>> connues) throws FauteDeRecu {
        for (EtapeDeRecu e : etapes) {
            if (connues.containsKey(e.id())) {
                throw new FauteDeRecu(e.id(), "deux étapes de ce nom");
            }
            connues.put(e.id(), EtapeRefaite.valeur(e, connues));
        }
    }

    /** The steps that others carry: those of the file's own receipt, redone once for all. */
    private Map<String, Optional<Quantite>> partagees(RecuDonne donne, Recu recu) throws FauteDeRecu {
        if (donne.estDuDossier()) {
            return duDossier(recu);
        }
        Map<String, Optional<Quantite>> deja = partagees.get(recu.dossier());
        if (deja != null || recu.dossier().isEmpty()) {
            return deja == null ? Map.of() : deja;
        }
        RecuDonne dossier = dossiers.get(recu.dossier());
        if (dossier == null) {
            throw new FauteDeRecu(
                    "", "il manque le reçu du dossier, " + recu.dossier() + " ; attendu aussi le fichier qui le porte");
        }
        Map<String, Optional<Quantite>> refaites = duDossier(dossier.lis());
        partagees.put(recu.dossier(), refaites);
        return refaites;
    }

    private static Map<String, Optional<Quantite>> duDossier(Recu dossier) throws FauteDeRecu {
        Map<String, Optional<Quantite>> connues = new HashMap<>();
        refais(dossier.etapes(), connues);
        differe("étapes du dossier", dossier.dossier(), empreinteDesEtapes(dossier.etapes()));
        return connues;
    }

    private static void verifie(TableDeRecu t, Map<String, Optional<Quantite>> connues) throws FauteDeRecu {
        for (ColonneDeRecu c : t.colonnes()) {
            if (!CONTENUS.contains(c.contenu())) {
                throw new FauteDeRecu("", "table « " + t.nom() + " » : contenu « " + c.contenu() + " » inconnu");
            }
        }
        int numero = 0;
        for (List<String> ligne : t.lignes()) {
            numero++;
            String ou = "table « " + t.nom() + " », ligne " + numero;
            if (ligne.size() != t.colonnes().size()) {
                throw new FauteDeRecu(
                        "",
                        ou + " : " + ligne.size() + " cases ; attendu "
                                + t.colonnes().size());
            }
            for (int i = 0; i < ligne.size(); i++) {
                ColonneDeRecu c = t.colonnes().get(i);
                if (c.contenu().equals("etape") && !ligne.get(i).isEmpty()) {
                    exige(ligne.get(i), ou + ", « " + c.nom() + " »", connues);
                }
            }
        }
    }

    private static void exige(String etape, String ou, Map<String, Optional<Quantite>> connues) throws FauteDeRecu {
        if (!connues.containsKey(etape)) {
            throw new FauteDeRecu(etape, ou + " : l'étape « " + etape + " » manque");
        }
    }

    private static void differe(String quoi, String donne, String calcule) throws FauteDeRecu {
        if (!donne.equals(calcule)) {
            throw new FauteDeRecu("", quoi + " : le reçu donne " + donne + ", le calcul " + calcule);
        }
    }

    /** Of the inputs, each once. */
    private static String empreinte(List<EtapeDeRecu> etapes) {
        return Sha256.de(etapes.stream()
                .filter(e -> e.operation().equals("donnee"))
                .map(e -> String.join("\t", e.nom(), e.exact(), e.unite(), e.document(), e.article(), e.hypothese()))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String empreinteDesEtapes(List<EtapeDeRecu> etapes) {
        return Sha256.de(etapes.stream()
                .map(e -> Stream.of(
                                e.id(),
                                e.nom(),
                                e.exact(),
                                e.lisible(),
                                e.genre(),
                                e.unite(),
                                e.operation(),
                                String.join(" ", e.operandes()),
                                e.arrondi(),
                                e.branche(),
                                e.document(),
                                e.article(),
                                e.hypothese(),
                                String.join(" ", e.refus()))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n")));
    }
}
