package cn.anxue.reporting;

import cn.anxue.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Sets what was counted against the totals entered for the region. */
@ApplicationScoped
class Shares {
    private final References references;

    Shares(References references) {
        this.references = references;
    }

    List<StandingReport.Share> of(String regionCode, LocalDate until, long institutions, Money deposits) {
        return references.latest(regionCode, until).stream()
                .map(reference -> share(reference, own(reference.figure(), institutions, deposits)))
                .toList();
    }

    private static long own(Figure figure, long institutions, Money deposits) {
        return switch (figure) {
            case INSTITUTIONS -> institutions;
            case SUPERVISED_FUNDS -> deposits.minor();
        };
    }

    private static StandingReport.Share share(Reference reference, long own) {
        return new StandingReport.Share(
                reference.figure(),
                reference.ofRegionCode(),
                own,
                reference.value(),
                Percent.of(own, reference.value()),
                reference.source());
    }
}
