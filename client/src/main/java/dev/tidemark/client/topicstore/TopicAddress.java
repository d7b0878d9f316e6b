package dev.tidemark.client.topicstore;

import dev.tidemark.protocol.JsonBytes;
import dev.tidemark.protocol.topic.TopicName;
import java.util.List;
import java.util.stream.Collectors;

/// Where a server has its topics: `docs/formats/topics.md`.
///
/// @param url such as `https://example.org/v1/topics`
record TopicAddress(String url) {
    private static final String HEX = "0123456789ABCDEF";
    private static final String UNRESERVED = "-._~";

    String of(TopicName topic) {
        return url + '/' + encoded(topic);
    }

    /// The stream of words about some topics.
    String events(List<TopicName> topics) {
        return url
                + "/events?topics="
                + topics.stream().map(TopicAddress::encoded).collect(Collectors.joining(","));
    }

    /// How many characters a name has there.
    static int length(TopicName topic) {
        return encoded(topic).length();
    }

    /// Percent-encoding of UTF-8 (RFC 3986, 2).
    private static String encoded(TopicName topic) {
        StringBuilder to = new StringBuilder();
        for (byte one : new JsonBytes(topic.text().length() * 3).raw(topic.text()).toByteArray()) {
            int octet = one & 0xFF;
            if (octet < 0x80 && plain((char) octet)) {
                to.append((char) octet);
            } else {
                to.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
            }
        }
        return to.toString();
    }

    private static boolean plain(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED.indexOf(c) >= 0;
    }
}
