package dev.tidemark.client.contract;

import static dev.tidemark.client.contract.Expectation.equal;
import static dev.tidemark.client.contract.Expectation.holds;

import dev.tidemark.client.port.Broadcast;
import dev.tidemark.client.port.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What every `Broadcast` does. A word may be lost, so a first one is said until it is heard.
public final class BroadcastContract {
    private static final int TEXT_MAX = 64 * 1024;

    private BroadcastContract() {}

    /// All of it.
    public static List<Fact<Broadcast>> facts() {
        return List.of(
                new Fact<>("othersHearAndOneselfDoesNot", BroadcastContract::othersHear),
                new Fact<>("wordsKeepTheirOrder", BroadcastContract::wordsKeepTheirOrder),
                new Fact<>("channelsAreApart", BroadcastContract::channelsAreApart),
                new Fact<>("whoCancelsHearsNoMore", BroadcastContract::whoCancels),
                new Fact<>("aLongTextIsHeardWhole", BroadcastContract::aLongText));
    }

    private static void othersHear(Processes<Broadcast> processes) {
        Broadcast speaker = processes.start();
        List<String> own = new ArrayList<>();
        speaker.subscribe("news", own::add);
        List<String> one = listen(processes, "news");
        List<String> other = listen(processes, "news");

        say(processes, speaker, "news", one);
        say(processes, speaker, "news", other);

        equal(List.of(), own);
    }

    private static void wordsKeepTheirOrder(Processes<Broadcast> processes) {
        Broadcast speaker = processes.start();
        List<String> heard = listen(processes, "news");
        say(processes, speaker, "news", heard);
        heard.clear();

        List<String> words = IntStream.range(0, 50).mapToObj(i -> "word " + i).toList();
        words.forEach(word -> speaker.publish("news", word));
        processes.until(() -> heard.contains("word 49"));

        heard.remove("hello");
        equal(words, heard.stream().filter(word -> !word.equals("hello")).toList());
    }

    private static void channelsAreApart(Processes<Broadcast> processes) {
        Broadcast speaker = processes.start();
        Broadcast listener = processes.start();
        List<String> news = new ArrayList<>();
        List<String> sports = new ArrayList<>();
        listener.subscribe("news", news::add);
        listener.subscribe("sports", sports::add);

        say(processes, speaker, "sports", sports);

        equal(List.of(), news);
    }

    private static void whoCancels(Processes<Broadcast> processes) {
        Broadcast speaker = processes.start();
        Broadcast listener = processes.start();
        List<String> gone = new ArrayList<>();
        List<String> stays = new ArrayList<>();
        Cancellable listening = listener.subscribe("news", gone::add);
        listener.subscribe("news", stays::add);
        say(processes, speaker, "news", gone);

        listening.cancel();
        gone.clear();
        stays.clear();
        say(processes, speaker, "news", stays);

        equal(List.of(), gone);
    }

    private static void aLongText(Processes<Broadcast> processes) {
        Broadcast speaker = processes.start();
        List<String> heard = listen(processes, "news");
        say(processes, speaker, "news", heard);
        String text = "x".repeat(TEXT_MAX);

        speaker.publish("news", text);

        processes.until(() -> heard.contains(text));
    }

    private static List<String> listen(Processes<Broadcast> processes, String channel) {
        List<String> heard = new ArrayList<>();
        processes.start().subscribe(channel, heard::add);
        return heard;
    }

    private static void say(
            Processes<Broadcast> processes, Broadcast speaker, String channel, List<String> heard) {
        int[] tries = {0};
        processes.until(
                () -> {
                    if (heard.isEmpty() && tries[0]++ % 50 == 0) {
                        speaker.publish(channel, "hello");
                    }
                    return !heard.isEmpty();
                });
        holds(heard.contains("hello"), "another word was heard: " + heard);
    }
}
