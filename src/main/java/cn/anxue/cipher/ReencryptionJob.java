package cn.anxue.cipher;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks now and then whether something is still encrypted with an older key. */
@ApplicationScoped
class ReencryptionJob {
    private final Reencryption reencryption;

    ReencryptionJob(Reencryption reencryption) {
        this.reencryption = reencryption;
    }

    @Scheduled(every = "{anxue.cipher.look-every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        reencryption.run();
    }
}
