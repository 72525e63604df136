package cn.anxue.fee.order;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a family writes into its bank transfer so that the money finds its order: ten characters, shown as two groups of
 * five. None looks like another (of 0 O D Q, 1 I L and U V there is none, of 2 Z, 5 S, 6 G and 8 B the digit), and there are 23, a prime: with
 * weights 1 to 10 the sum catches every single mistyped character and every two that changed places, wherever they stand.
 *
 * @param value ten characters, without a gap
 */
public record PaymentReference(String value) {
    private static final String ALPHABET = "23456789ACEFHJKMNPRTWXY";
    private static final int LENGTH = 10;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Letters and digits that may be parted by what people, forms and banks' line breaks put between groups. */
    private static final Pattern RUN =
            Pattern.compile("[A-Z0-9]+(?:[\\s\\p{Cf}\\-_.,;:·•—–~/+|*#'\"()\\[\\]、。【】「」]+[A-Z0-9]+)*");

    private static final Pattern WORD = Pattern.compile("[A-Z0-9]+");

    public PaymentReference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a payment reference: " + value);
        }
    }

    /** A new one; that no order has it yet is seen when it is stored. */
    public static PaymentReference next() {
        StringBuilder text = new StringBuilder(LENGTH);
        int sum = 0;
        for (int place = 1; place < LENGTH; place++) {
            int digit = RANDOM.nextInt(ALPHABET.length());
            sum += place * digit;
            text.append(ALPHABET.charAt(digit));
        }
        for (char check : ALPHABET.toCharArray()) {
            if ((sum + LENGTH * ALPHABET.indexOf(check)) % ALPHABET.length() == 0) {
                return new PaymentReference(text.append(check).toString());
            }
        }
        throw new IllegalStateException("ten has an inverse modulo a prime");
    }

    /** One that a person typed by itself, with or without a gap. */
    public static Optional<PaymentReference> parse(String text) {
        String squeezed = plain(text).replaceAll("[^A-Z0-9]", "");
        return isValid(squeezed) ? Optional.of(new PaymentReference(squeezed)) : Optional.empty();
    }

    /**
     * All that a text may mean, likeliest first: whole words before pieces of longer ones. A piece of any other number passes
     * the check now and then, so whoever asks looks up which of them there are.
     */
    public static List<PaymentReference> findIn(String text) {
        Set<String> whole = new LinkedHashSet<>();
        Set<String> pieces = new LinkedHashSet<>();
        Matcher runs = RUN.matcher(plain(text));
        while (runs.find()) {
            search(runs.group(), whole, pieces);
        }
        whole.addAll(pieces);
        return whole.stream().map(PaymentReference::new).toList();
    }

    /** As it is shown: {@code 4KMNP-7RTWX}. */
    @Override
    public String toString() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP);
    }

    private static void search(String run, Set<String> whole, Set<String> pieces) {
        StringBuilder squeezed = new StringBuilder();
        List<Integer> edges = new ArrayList<>();
        Matcher words = WORD.matcher(run);
        while (words.find()) {
            edges.add(squeezed.length());
            squeezed.append(words.group());
        }
        edges.add(squeezed.length());
        for (int start = 0; start + LENGTH <= squeezed.length(); start++) {
            String candidate = squeezed.substring(start, start + LENGTH);
            if (isValid(candidate)) {
                (edges.contains(start) && edges.contains(start + LENGTH) ? whole : pieces).add(candidate);
            }
        }
    }

    /** Full-width forms become plain ones, and look-alikes become the one character of theirs there is. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('Z', '2')
                .replace('S', '5')
                .replace('G', '6')
                .replace('B', '8');
    }

    private static boolean isValid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int place = 1; place <= LENGTH; place++) {
            int digit = ALPHABET.indexOf(text.charAt(place - 1));
            if (digit < 0) {
                return false;
            }
            sum += place * digit;
        }
        return sum % ALPHABET.length() == 0;
    }
}
