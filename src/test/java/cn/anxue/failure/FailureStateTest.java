package cn.anxue.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lifecycle 4.9 of a failure and of its claims, whole. */
class FailureStateTest {
    @ParameterizedTest
    @CsvSource({
        "TRIGGERED, CLAIMS_OPEN WITHDRAWN",
        "CLAIMS_OPEN, PLANNED WITHDRAWN",
        "PLANNED, PUBLISHED CLAIMS_OPEN",
        "PUBLISHED, RESIDUE SHORTFALL",
        "RESIDUE, ''",
        "SHORTFALL, ''",
        "WITHDRAWN, ''"
    })
    void movesAsTheTableSays(FailureState from, String to) {
        assertEquals(
                named(FailureState.class, to),
                EnumSet.allOf(FailureState.class).stream()
                        .filter(from::canBecome)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, VERIFIED REJECTED",
        "VERIFIED, VERIFIED REJECTED PLANNED",
        "REJECTED, VERIFIED",
        "PLANNED, PAID",
        "PAID, PLANNED"
    })
    void movesClaimsAsTheTableSays(ClaimState from, String to) {
        assertEquals(
                named(ClaimState.class, to),
                EnumSet.allOf(ClaimState.class).stream().filter(from::canBecome).collect(Collectors.toSet()));
    }

    private static <S extends Enum<S>> Set<S> named(Class<S> type, String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }
}
