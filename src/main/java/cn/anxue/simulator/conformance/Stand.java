package cn.anxue.simulator.conformance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * How a case stands, as the service tells whoever asks from outside.
 *
 * @param task in Chinese and English, as are the words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Stand(String name, String call, Verdict.State state, List<String> task, List<String> words) {
    boolean isPassed() {
        return state == Verdict.State.PASSED;
    }
}
