package cn.anxue.simulator;

import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** The simulated bank as a caller: within its own code, as any bank's client, and known in the trail by its name. */
final class BankVoice {
    private BankVoice() {}

    static Caller of(String bankCode) {
        UUID id = UUID.nameUUIDFromBytes(("simulated bank " + bankCode).getBytes(StandardCharsets.UTF_8));
        return new Caller(new ActorId(id), "simulated-bank", Set.of(Role.BANK), new Scope.Bank(bankCode));
    }
}
