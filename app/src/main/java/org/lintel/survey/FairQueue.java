package org.lintel.survey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded queue that hands out lots of one organisation at a time, organisations in turn, so that
 * one with a rush does not keep the others waiting.
 */
final class FairQueue<T> {

  /** How long company is waited for. Longer than the next few of a rush need to be read. */
  private static final long COMPANY = TimeUnit.MILLISECONDS.toNanos(2);

  private final int capacity;
  private final Map<Integer, Deque<T>> waiting = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private int size;
  private int awaited = 1;
  private int lastLot = 1;

  FairQueue(int capacity) {
    this.capacity = capacity;
  }

  /** Elements of one organisation. */
  record Lot<T>(int organisation, List<T> elements) {}

  /** Takes the element unless the queue is full. */
  boolean offer(int organisation, T element) {
    lock.lock();
    try {
      if (size >= capacity) {
        return false;
      }
      waiting.computeIfAbsent(organisation, key -> new ArrayDeque<>()).add(element);
      size++;
      if (size >= awaited) {
        filled.signal();
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Up to {@code most} elements of the organisation whose turn it is; none if nothing comes. In a
   * rush it waits a moment until as many have come as the last time, because a lot of twenty costs
   * little more than one of five. Whoever comes alone after a lot of one is never kept waiting.
   */
  Lot<T> take(int most, long milliseconds) throws InterruptedException {
    lock.lock();
    try {
      await(1, TimeUnit.MILLISECONDS.toNanos(milliseconds));
      if (size == 0) {
        return new Lot<>(0, List.of());
      }
      await(Math.min(lastLot, most), COMPANY);
      Lot<T> lot = next(most);
      lastLot = lot.elements().size();
      return lot;
    } finally {
      awaited = 1;
      lock.unlock();
    }
  }

  private void await(int enough, long nanoseconds) throws InterruptedException {
    awaited = enough;
    for (long left = nanoseconds; size < enough && left > 0; ) {
      left = filled.awaitNanos(left);
    }
  }

  private Lot<T> next(int most) {
    var turn = waiting.entrySet().iterator();
    var first = turn.next();
    int organisation = first.getKey();
    Deque<T> queue = first.getValue();
    turn.remove();
    var elements = new ArrayList<T>(Math.min(most, queue.size()));
    while (elements.size() < most && !queue.isEmpty()) {
      elements.add(queue.remove());
    }
    if (!queue.isEmpty()) {
      waiting.put(organisation, queue);
    }
    size -= elements.size();
    return new Lot<>(organisation, elements);
  }
}
