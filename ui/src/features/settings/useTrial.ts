/** The amount and the date that a schedule is tried on. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call, type AppError } from "../../ipc";
import type { Choices } from "../../ipc/generated";

export interface Trial {
  amount: string;
  on: string;
  setAmount: (amount: string) => void;
  setOn: (on: string) => void;
}

const AMOUNT = "10000";
/** Until the program has said what today is. */
const ANY_DAY = "2027-01-31";

export function useTrial(): Trial {
  const [amount, setAmount] = useState(AMOUNT);
  const [on, setOn] = useState<string>();
  const { data } = useQuery<Choices, AppError>({
    queryKey: ["choices_get"],
    queryFn: () => call("choices_get", null),
    staleTime: Infinity,
    retry: false,
  });
  return { amount, on: on ?? data?.today ?? ANY_DAY, setAmount, setOn };
}
