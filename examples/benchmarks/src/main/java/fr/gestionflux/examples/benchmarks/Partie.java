package fr.gestionflux.examples.benchmarks;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is measured, one command a part. In each, {@code flux} is the library. */
enum Partie {
    CONVENTION(ConventionBenchmark.class),
    JUSTIFICATION(JustificationBenchmark.class),
    RECU(RecuBenchmark.class),
    REGISTRE(RegistreBenchmark.class),
    PORTEFEUILLE(PortefeuilleBenchmark.class),
    DEMARRAGE(DemarrageBenchmark.class),
    FICHIER(FichierBenchmark.class),
    EVENEMENTS(EvenementsBenchmark.class),
    BILANS(BilansBenchmark.class),
    PROPOSITIONS(PropositionsBenchmark.class),
    PASSERELLE(PasserelleBenchmark.class);

    static final String REFERENCE = "flux";

    private final Class<?> classe;

    Partie(Class<?> classe) {
        this.classe = classe;
    }

    static Optional<Partie> nommee(String nom) {
        return Stream.of(values()).filter(p -> p.toString().equals(nom)).findFirst();
    }

    Class<?> classe() {
        return classe;
    }

    /** As JMH chooses benchmarks: a regular expression. */
    String choix() {
        return "^" + classe.getName().replace(".", "\\.") + "\\.";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
