using LocalServices;

[assembly: LocalService(typeof(KoopReplica.KoopReplicaService))]
