package cn.anxue.deposit.agreement;

import static cn.anxue.deposit.agreement.AgreementState.DRAFT;
import static cn.anxue.deposit.agreement.AgreementState.EXPIRED;
import static cn.anxue.deposit.agreement.AgreementState.IN_FORCE;
import static cn.anxue.deposit.agreement.AgreementState.SIGNED;
import static cn.anxue.deposit.agreement.AgreementState.SIGNING;
import static cn.anxue.deposit.agreement.AgreementState.SUPERSEDED;
import static cn.anxue.deposit.agreement.AgreementState.TERMINATED;
import static cn.anxue.deposit.agreement.AgreementState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementStateTest {
    private static final Map<AgreementState, Set<AgreementState>> LEGAL = Map.of(
            DRAFT, Set.of(SIGNING, WITHDRAWN, EXPIRED),
            SIGNING, Set.of(SIGNED, WITHDRAWN, EXPIRED),
            SIGNED, Set.of(IN_FORCE, WITHDRAWN, EXPIRED),
            IN_FORCE, Set.of(TERMINATED, EXPIRED, SUPERSEDED),
            EXPIRED, Set.of(SUPERSEDED),
            WITHDRAWN, Set.of(),
            TERMINATED, Set.of(),
            SUPERSEDED, Set.of());

    @ParameterizedTest
    @EnumSource
    void allowsTheLegalMovesAndNoOther(AgreementState state) {
        Set<AgreementState> allowed =
                Arrays.stream(AgreementState.values()).filter(state::canBecome).collect(Collectors.toSet());

        assertEquals(LEGAL.get(state), allowed);
    }
}
