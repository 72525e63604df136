package cn.anxue.identity.guess;

import java.time.Duration;

/** What is counted, how many failures are free, and after how long without one they are forgotten. */
public enum GuessKind {
    /** Passwords for one name, whether anybody has it or not. */
    NAME(5, Duration.ofHours(24)),
    /** Passwords from one address, whatever the name; a whole bureau may stand behind it. How many are free is a setting. */
    ADDRESS(50, Duration.ofMinutes(15)),
    /** Secrets for one client from one address: nobody else can lock a bank's machine out by knowing its id. */
    CLIENT(10, Duration.ofHours(1)),
    /** Codes of one actor's second factor. */
    CODE(5, Duration.ofHours(24)),
    /** Invitation codes from one address. */
    INVITATION(20, Duration.ofMinutes(15)),
    /** PINs for the code of one tip-off from one address, whether there is one or not: nobody elsewhere is locked out by it. */
    TIP_OFF(5, Duration.ofHours(24)),
    /** PINs for the code of one tip-off from wherever: far fewer than there are PINs. */
    TIP_OFF_EVERYWHERE(50, Duration.ofHours(24)),
    /** PINs of tip-offs from one address. */
    TIP_OFF_ADDRESS(20, Duration.ofMinutes(15));

    private final int free;
    private final Duration memory;

    GuessKind(int free, Duration memory) {
        this.free = free;
        this.memory = memory;
    }

    int free() {
        return free;
    }

    Duration memory() {
        return memory;
    }
}
